namespace Ingest.Core.Emails;

/// <summary>What a mail provider answered. All of these are expected; an exception from a sender is a surprise.</summary>
public abstract record SendOutcome
{
    private SendOutcome()
    {
    }

    /// <summary>The provider has taken the mail.</summary>
    public sealed record Accepted(string? ProviderId) : SendOutcome;

    /// <summary>Not now: try again from that moment on.</summary>
    public sealed record Deferred(DateTimeOffset RetryAt, string Reason) : SendOutcome;

    /// <summary>This mail will never be taken.</summary>
    public sealed record Rejected(string Reason) : SendOutcome;

    /// <summary>The connection broke after the mail went out and before the answer came: it may or may not have been taken.</summary>
    public sealed record Unclear(string Reason) : SendOutcome;
}
