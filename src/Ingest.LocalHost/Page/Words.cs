using Ingest.Core.Alerts;
using Ingest.Core.Feeds;
using Ingest.Core.Topics;

namespace Ingest.LocalHost.Page;

/// <summary>States and outcomes as sentences.</summary>
internal static class Words
{
    public static string Of(PullOutcome outcome) => outcome switch
    {
        PullOutcome.Ok => "read",
        PullOutcome.NotModified => "not modified",
        PullOutcome.Empty => "no entries",
        PullOutcome.Moved => "moved",
        PullOutcome.Gone => "ended",
        PullOutcome.Timeout => "no answer in time",
        PullOutcome.Blocked => "address is not public",
        PullOutcome.Broken => "cannot be read",
        PullOutcome.AllUndated => "no dates",
        PullOutcome.Silent => "silent",
        _ => outcome.ToString(),
    };

    /// <summary>Whether somebody should look at it.</summary>
    public static bool IsTrouble(PullOutcome? outcome) =>
        outcome is PullOutcome.Timeout or PullOutcome.Blocked or PullOutcome.Broken or PullOutcome.Gone or PullOutcome.Silent;

    public static string Of(EventStatus status) => status switch
    {
        EventStatus.Done => "took place",
        EventStatus.Announced => "announced",
        EventStatus.Cancelled => "called off",
        EventStatus.Denied => "denied",
        _ => status.ToString(),
    };

    public static string Of(DeliveryStatus status) => status switch
    {
        DeliveryStatus.Planned => "waits to be sent",
        DeliveryStatus.Claimed => "being sent",
        DeliveryStatus.Sent => "sent",
        DeliveryStatus.Failed => "failed",
        DeliveryStatus.Unknown => "unknown",
        DeliveryStatus.Withdrawn => "withdrawn",
        _ => status.ToString(),
    };

    public static string Of(AlertOutcome outcome) => outcome switch
    {
        AlertOutcome.Planned => "A mail about it was planned.",
        AlertOutcome.StoryAlreadyAlerted => "No mail: this story was mailed before, by way of another article.",
        AlertOutcome.Unsubscribed => "No mail: the subscriber has unsubscribed.",
        AlertOutcome.Backlog => "No mail: published before the watch was set or the feed was added.",
        _ => outcome.ToString(),
    };

    public static string Count(int count, string one, string many) => count == 1 ? $"1 {one}" : $"{count} {many}";
}
