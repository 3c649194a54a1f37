using Ingest.Core.Feeds;
using Ingest.Flow.Tests.Support;
using Ingest.Functions;
using Ingest.Support;
using Ingest.Support.Http;

namespace Ingest.Flow.Tests.Cli;

public sealed class FeedCommandTests(StorageEmulator storage)
{
    [Fact]
    public async Task AFeedIsAddedListedAndRemoved()
    {
        await using var app = await LocalApp.StartAsync(storage);

        var added = (await CommandRun.OnAsync(app, "feeds", "add", "https://diario.example/rss", "--title", "El Diario", "--unchecked", "--json")).ShouldBeDone().Json;
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
        await CommandRun.OnAsync(app, "feeds", "add", "https://diario.example/rss", "--title", "El Diario", "--unchecked");

        (await CommandRun.OnAsync(app, "feeds", "add", "http://www.diario.example/rss/")).ShouldBeRefused("is there already", "El Diario", "https://diario.example/rss");
        (await CommandRun.OnAsync(app, "feeds", "add", "mailto:x")).ShouldBeRefused("'mailto:x' is no http or https address");
        (await CommandRun.OnAsync(app, "feeds", "remove", "nothing")).ShouldBeRefused("there is no feed 'nothing'");
    }

    [Fact]
    public async Task ASitesAddressFindsItsFeed()
    {
        await using var publisher = await Publisher.StartAsync();
        await using var app = await LocalApp.StartAsync(storage);
        publisher.Serve("/", Answers.Document("<html><head><link rel=alternate type=application/rss+xml href=/rss></head></html>", "text/html"));
        publisher.Serve("/rss", Answers.Document(SampleDocuments.Rss(SampleDocuments.Drones())));

        var run = await AddAsync(app, publisher, "/");

        run.ShouldBeDone().Output.ShouldContain("Added El Diario de Prueba");
        run.Output.ShouldContain($"It is pulled from {publisher.At("/rss").AbsoluteUri}.");
    }

    [Fact]
    public async Task ASiteThatNamesNoFeedIsRefusedAndSoIsWhatIsNotPublic()
    {
        await using var publisher = await Publisher.StartAsync();
        await using var app = await LocalApp.StartAsync(storage);
        publisher.Serve("/", Answers.Document("<html><body>Hola</body></html>", "text/html"));
        publisher.Serve("/old", Answers.Redirect(301, "http://10.0.0.1/rss"));

        (await AddAsync(app, publisher, "/")).ShouldBeRefused("there is no feed at", "a web page, not a feed");
        (await AddAsync(app, publisher, "/old")).ShouldBeRefused("10.0.0.1 is not a public host");
        (await CommandRun.OnAsync(app, "feeds", "add", publisher.At("/rss").AbsoluteUri)).ShouldBeRefused("not a public host", "AllowedHosts");
        (await CommandRun.OnAsync(app, "feeds", "add", "https://diario.example/rss", "--allow-host", "http://x")).ShouldBeRefused("'http://x'", "HOST:PORT");
        (await CommandRun.OnAsync(app, "feeds", "list")).Output.ShouldContain("No feed yet");
    }

    [Fact]
    public async Task AFeedThatDoesNotAnswerNowIsAddedWithAWord()
    {
        await using var publisher = await Publisher.StartAsync();
        await using var app = await LocalApp.StartAsync(storage);
        publisher.Serve("/rss", Answers.Status(503));

        (await AddAsync(app, publisher, "/rss")).ShouldBeDone().Output.ShouldContain("answered 503");
    }

    [Fact]
    public async Task TheSameFeedBehindARedirectOrAMirrorIsRefusedAndTheFirstNamed()
    {
        await using var publisher = await Publisher.StartAsync();
        await using var app = await LocalApp.StartAsync(storage);
        var document = Answers.Document(SampleDocuments.Rss(SampleDocuments.Drones()));
        publisher.Serve("/rss", document);
        publisher.Serve("/moved", Answers.Redirect(301, "/rss"));
        publisher.Serve("/passing", Answers.Redirect(302, "/rss"));
        publisher.Serve("/mirror", document);
        publisher.Serve("/other", Answers.Document(SampleDocuments.Rss(SampleDocuments.Item("otra", "Otra nota", "Nada."))));
        await AddAsync(app, publisher, "/rss");
        await app.PullAsync();

        foreach (var address in (string[])["/moved", "/passing", "/mirror"])
            (await AddAsync(app, publisher, address)).ShouldBeRefused("is there already: El Diario de Prueba", publisher.At("/rss").AbsoluteUri);

        (await AddAsync(app, publisher, "/other")).ShouldBeDone();
    }

    [Fact]
    public async Task TheStarterListComesIn()
    {
        await using var app = await LocalApp.StartAsync(storage);

        var imported = (await CommandRun.OnAsync(app, "feeds", "import", Path.Combine(Repository.Root, "infra", "feeds.opml"), "--json")).ShouldBeDone().Json;

        imported.GetProperty("added").GetArrayLength().ShouldBeGreaterThanOrEqualTo(100);
        imported.GetProperty("errors").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task AListGoesOutAndComesInAsOpml()
    {
        await using var app = await LocalApp.StartAsync(storage);
        await CommandRun.OnAsync(app, "feeds", "add", "https://diario.example/rss", "--unchecked");
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

    private static Task<CommandRun> AddAsync(LocalApp app, Publisher publisher, string path) =>
        CommandRun.OnAsync(app, "feeds", "add", publisher.At(path).AbsoluteUri, "--allow-host", "127.0.0.1");
}
