using System.Text.Json.Serialization;

namespace Ingest.LocalHost.Running;

/// <summary>What a run with <c>--once</c> did; as JSON it is a contract.</summary>
public sealed record RunSummary
{
    public required long FeedsPulled { get; init; }

    public required long FeedsFailed { get; init; }

    public required long FeedsNotModified { get; init; }

    public required long Entries { get; init; }

    public required long ArticlesNew { get; init; }

    public required long ArticlesUpdated { get; init; }

    public required long Classified { get; init; }

    public required IReadOnlyDictionary<string, long> Topics { get; init; }

    public required long Alerts { get; init; }

    public required long MailsSent { get; init; }

    public required long MailsFailed { get; init; }

    public required double Seconds { get; init; }

    /// <summary>Messages that wait for a later try, by queue; what keeps them is in the log.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, int>? Waiting { get; init; }
}
