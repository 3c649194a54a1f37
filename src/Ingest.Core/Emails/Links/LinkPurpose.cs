namespace Ingest.Core.Emails.Links;

/// <summary>What a signed link may do; a token for one purpose is worthless for another.</summary>
public enum LinkPurpose
{
    Confirm,
    Manage,
    Unsubscribe,
}
