namespace Ingest.Adapters.Storage;

/// <summary>Every name in the storage account, once. A test holds the deployment to this list.</summary>
public static class StorageNames
{
    public const string RawArticles = "articles-raw";
    public const string Articles = "articles";
    public const string Poison = "poison";

    public const string FeedPulls = "feed-pulls";
    public const string Alerts = "alerts";

    public const string Feeds = "feeds";
    public const string Entries = "entries";
    public const string Subscribers = "subscribers";
    public const string Watches = "watches";
    public const string Deliveries = "deliveries";

    /// <summary>The Functions host adds this to a queue's name for messages that failed too often.</summary>
    public const string PoisonSuffix = "-poison";

    /// <summary>Where the Functions host puts blobs that failed too often.</summary>
    public const string BlobTriggerPoison = "webjobs-blobtrigger-poison";

    public static IReadOnlyList<string> Containers { get; } = [RawArticles, Articles, Watches, Poison];

    public static IReadOnlyList<string> Queues { get; } = [FeedPulls, Alerts];

    public static IReadOnlyList<string> PoisonQueues { get; } = [FeedPulls + PoisonSuffix, Alerts + PoisonSuffix, BlobTriggerPoison];

    public static IReadOnlyList<string> Tables { get; } = [Feeds, Entries, Articles, Subscribers, Watches, Deliveries];
}
