namespace Ingest.Core.Alerts;

/// <summary>Somebody who asked to be mailed.</summary>
public sealed record Subscriber
{
    public required SubscriberId Id { get; init; }

    public required string Email { get; init; }

    public string? Name { get; init; }

    /// <summary>The language of the mails: <c>es</c> or <c>en</c>.</summary>
    public string Language { get; init; } = "en";

    public required DateTimeOffset SubscribedAt { get; init; }

    /// <summary>Set when they unsubscribed; nothing is mailed from then on.</summary>
    public DateTimeOffset? UnsubscribedAt { get; init; }

    public bool IsActive => UnsubscribedAt is null;

    public static SubscriberId IdOf(string email) => new(ContentHash.Of(email.Trim().ToLowerInvariant()));
}
