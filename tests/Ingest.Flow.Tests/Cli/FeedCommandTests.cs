using Ingest.Core.Feeds;
using Ingest.Flow.Tests.Support;
using Ingest.Functions;
using Ingest.Support.Http;

namespace Ingest.Flow.Tests.Cli;

public sealed class FeedCommandTests(StorageEmulator storage)
{
    [Fact]
    public async Task AFeedIsAddedListedAndRemoved()
    {
        await using var app = await LocalApp.StartAsync(storage);

        var added = (await CommandRun.OnAsync(app, "feeds", "add", "https://diario.example/rss", "--title", "El Diario", "--json")).ShouldBeDone().Json;
        var listed = (await CommandRun.OnAsync(app, "feeds", "list", "--json")).ShouldBeDone().Json.EnumerateArray().Single();
        listed.GetProperty("id").GetString().ShouldBe(added.GetProperty("id").GetString());
        listed.GetProperty("title").GetString().ShouldBe("El Diario");
        (await CommandRun.OnAsync(app, "feeds", "list", "--jsonl")).ShouldBeDone().Output.ShouldMatch(@"\A\{""id"":.*\}\n\z");

        (await CommandRun.OnAsync(app, "feeds", "remove", "diario.example/rss")).ShouldBeDone();
        (await CommandRun.OnAsync(app, "feeds", "list")).Output.ShouldContain("No feed yet");
    }

    [Fact]
    public async Task TheSameFeedInAnotherWritingIsRefusedAndTheFirstNamed()
    {
        await using var app = await LocalApp.StartAsync(storage);
        await CommandRun.OnAsync(app, "feeds", "add", "https://diario.example/rss", "--title", "El Diario");

        (await CommandRun.OnAsync(app, "feeds", "add", "http://www.diario.example/rss/")).ShouldBeRefused("is there already", "El Diario", "https://diario.example/rss");
        (await CommandRun.OnAsync(app, "feeds", "add", "mailto:x")).ShouldBeRefused("'mailto:x' is no http or https address");
        (await CommandRun.OnAsync(app, "feeds", "remove", "nothing")).ShouldBeRefused("there is no feed 'nothing'");
    }

    [Fact]
    public async Task AListGoesOutAndComesInAsOpml()
    {
        await using var app = await LocalApp.StartAsync(storage);
        await CommandRun.OnAsync(app, "feeds", "add", "https://diario.example/rss");
        var file = Path.Combine(Path.GetDirectoryName(app.OutboxPath)!, "feeds.opml");
        var exported = (await CommandRun.OnAsync(app, "feeds", "export")).ShouldBeDone().Output;
        await File.WriteAllTextAsync(file, exported.Replace("</body>", "<outline type=\"rss\" xmlUrl=\"https://vestnik.example/rss\"/><outline xmlUrl=\"nowhere\"/></body>", StringComparison.Ordinal), LocalApp.Cancel);

        var imported = (await CommandRun.OnAsync(app, "feeds", "import", file, "--json")).ShouldBeDone().Json;

        imported.GetProperty("added").GetArrayLength().ShouldBe(1);
        imported.GetProperty("alreadyThere").GetInt32().ShouldBe(1);
        imported.GetProperty("errors").EnumerateArray().Single().GetString()!.ShouldContain("'nowhere'");
        (await CommandRun.OnAsync(app, "feeds", "import", "no-such-file.opml")).ShouldBeRefused("no-such-file.opml");
    }

    [Fact]
    public async Task AFeedIsPulledOnRequestWhateverItsRhythm()
    {
        await using var publisher = await Publisher.StartAsync();
        await using var app = await LocalApp.StartAsync(storage);
        var feed = await app.AddFeedAsync(publisher.Serve("/rss", Answers.Document(SampleDocuments.Rss(SampleDocuments.Drones()))));
        await app.FireAsync(nameof(PullFeeds));
        var requests = publisher.Requests.Count;

        (await CommandRun.OnAsync(app, "feeds", "pull", feed.Value)).ShouldBeDone();
        await app.IdleAsync();

        publisher.Requests.Count.ShouldBe(requests + 1);
        (await app.FeedAsync(feed)).LastOutcome.ShouldBe(PullOutcome.Ok);
    }
}
