using System.Text.RegularExpressions;
using Ingest.Core.Feeds;
using Ingest.Support;

namespace Ingest.Core.Tests.Feeds;

/// <summary>Feeds as publishers served them, which are not ours to keep here.</summary>
public sealed partial class RealFeedsTests
{
    [Fact]
    public void LosesNothingOfRealFeeds()
    {
        Assert.SkipWhen(Repository.Shared is null, "The real feeds lie in ../shared, which is not here.");
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Shared!, "eval", "real-feeds"), "*.xml"))
        {
            var result = FeedParser.Parse(File.ReadAllBytes(file), new FeedSource(new Uri("https://publisher.example/feed")));

            result.Feed.ShouldNotBeNull($"{file}: {result.Fault}");
            result.Feed.Entries.Count.ShouldBe(EntryTag().Count(File.ReadAllText(file)), file);
            result.Feed.Entries.ShouldAllBe(entry => entry.Title.Length > 0 || entry.Summary != null || entry.Content != null);
        }
    }

    [GeneratedRegex(@"<(?:item|entry)[\s>]")]
    private static partial Regex EntryTag();
}
