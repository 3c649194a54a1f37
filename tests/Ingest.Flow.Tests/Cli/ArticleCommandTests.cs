using System.Text.Json;
using Ingest.Flow.Tests.Support;
using Ingest.Support.Http;

namespace Ingest.Flow.Tests.Cli;

public sealed class ArticleCommandTests(StorageEmulator storage)
{
    [Fact]
    public async Task AnArticleAndTheReasonsForItsMailCanBeLookedUp()
    {
        await using var publisher = await Publisher.StartAsync();
        await using var app = await AppWithAnArticleAsync(publisher);
        var listed = (await CommandRun.OnAsync(app, "articles", "list", "--json")).ShouldBeDone().Json.EnumerateArray().Single();
        var id = listed.GetProperty("id").GetString()!;

        (await CommandRun.OnAsync(app, "articles", "show", id)).ShouldBeDone().Output.ShouldContain("volvió a su país en tren");
        var why = (await CommandRun.OnAsync(app, "articles", "why", id, "--json")).ShouldBeDone().Json;
        Answer(why, "ana@example.com").GetProperty("reason").GetString()!.ShouldStartWith("mailed ");
        Answer(why, "ana@example.com").GetProperty("watches")[0].GetProperty("spans")[0].GetProperty("text").GetString().ShouldBe("drones");
        Answer(why, "bo@example.com").GetProperty("reason").GetString().ShouldBe("no watch matches");
        why.GetProperty("topics").EnumerateArray().Select(topic => topic.GetProperty("topic").GetString()).ShouldBe(["arms", "visit"]);
        why.GetProperty("topics").EnumerateArray().ShouldAllBe(topic => topic.GetProperty("matched").GetBoolean() || topic.GetProperty("missing").GetArrayLength() > 0);

        (await CommandRun.OnAsync(app, "articles", "why", "nothing")).ShouldBeRefused("there is no article 'nothing'");
        (await CommandRun.OnAsync(app, "articles", "list", "--language", "ko")).Output.ShouldContain("No such article.");
    }

    [Fact]
    public async Task AWatchThatCameTooLateIsToldFromOneThatDoesNotMatch()
    {
        await using var publisher = await Publisher.StartAsync();
        await using var app = await AppWithAnArticleAsync(publisher);
        await CommandRun.OnAsync(app, "watches", "add", "bo@example.com", "gobernador");

        var why = (await CommandRun.OnAsync(app, "articles", "why", await OnlyIdAsync(app), "--subscriber", "bo@example.com", "--json")).ShouldBeDone().Json;

        Answer(why, "bo@example.com").GetProperty("reason").GetString().ShouldBe("a watch matches, but it was set after the article had been classified");
    }

    [Fact]
    public async Task AQueryIsTriedBeforeAnybodyIsMailed()
    {
        await using var publisher = await Publisher.StartAsync();
        await using var app = await AppWithAnArticleAsync(publisher);
        var id = await OnlyIdAsync(app);

        (await CommandRun.OnAsync(app, "watches", "test", "\"chaleco antibalas\"", id)).ShouldBeDone().Output.ShouldContain("chaleco antibalas (text ");
        (await CommandRun.OnAsync(app, "watches", "test", "submarino", id, "--json")).Json.GetProperty("matched").GetBoolean().ShouldBeFalse();
        var preview = (await CommandRun.OnAsync(app, "watches", "preview", "title:drones", "--days", "7", "--json")).ShouldBeDone().Json;
        preview.GetProperty("articles").EnumerateArray().Single().GetProperty("id").GetString().ShouldBe(id);
        (preview.GetProperty("mails").GetInt32(), preview.GetProperty("mailsPerDay").GetDouble()).ShouldBe((1, 1.0));
        (await CommandRun.OnAsync(app, "watches", "preview", "title:drones")).Output.ShouldContain("1 mail in 1 day: 1 a day.");
        (await CommandRun.OnAsync(app, "watches", "preview", "submarino")).Output.ShouldContain("It would have matched nothing");
        (await CommandRun.OnAsync(app, "watches", "list", "--json")).Json.GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public async Task WhatIsStoredIsSearchedByTheWatchesLanguage()
    {
        await using var publisher = await Publisher.StartAsync();
        await using var app = await AppWithAnArticleAsync(publisher);

        var found = (await CommandRun.OnAsync(app, "articles", "search", "dron* NEAR/30 gobernador OR submarino", "--json")).ShouldBeDone().Json.EnumerateArray().Single();

        found.GetProperty("id").GetString().ShouldBe(await OnlyIdAsync(app));
        found.GetProperty("spans").GetArrayLength().ShouldBeGreaterThan(1);
        (await CommandRun.OnAsync(app, "articles", "search", "submarino", "--days", "3")).ShouldBeDone().Output.ShouldContain("Nothing of the last 3 days matches.");
        (await CommandRun.OnAsync(app, "articles", "search", "(submarino")).ShouldBeRefused("never closed");
    }

    [Fact]
    public async Task WhySaysWhatEachWatchLacked()
    {
        await using var publisher = await Publisher.StartAsync();
        await using var app = await AppWithAnArticleAsync(publisher);
        await CommandRun.OnAsync(app, "watches", "add", "bo@example.com", "submarino drones");

        var why = (await CommandRun.OnAsync(app, "articles", "why", await OnlyIdAsync(app), "--subscriber", "bo@example.com", "--json")).ShouldBeDone().Json;

        Answer(why, "bo@example.com").GetProperty("watches").EnumerateArray().ShouldContain(watch => watch.GetProperty("missing").GetString()!.Contains("submarino", StringComparison.Ordinal));
        why.GetProperty("watchVersion").GetString().ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task AWatchForNearlyEverythingIsRefusedWithTheMailsItWouldBring()
    {
        await using var publisher = await Publisher.StartAsync();
        await using var app = await AppWithAnArticleAsync(publisher);

        (await CommandRun.OnAsync(app, "watches", "add", "bo@example.com", "de OR la")).ShouldBeRefused("mails a day");
        (await CommandRun.OnAsync(app, "watches", "add", "bo@example.com", "-drones")).ShouldBeRefused("-drones");
    }

    [Fact]
    public async Task TheLedgerIsListedWithItsFourTimes()
    {
        await using var publisher = await Publisher.StartAsync();
        await using var app = await AppWithAnArticleAsync(publisher);

        var row = (await CommandRun.OnAsync(app, "alerts", "list", "--status", "sent", "--json")).ShouldBeDone().Json.EnumerateArray().Single();

        row.GetProperty("email").GetString().ShouldBe("ana@example.com");
        row.GetProperty("title").GetString().ShouldBe(SampleDocuments.DroneTitle);
        var times = new[] { "publishedAt", "seenAt", "classifiedAt", "sentAt" }.Select(name => row.GetProperty(name).GetDateTimeOffset()).ToList();
        times.ShouldBe(times.Order());
        (await CommandRun.OnAsync(app, "alerts", "list", "--subscriber", "bo@example.com")).Output.ShouldContain("Nobody was alerted.");
    }

    private static JsonElement Answer(JsonElement why, string email) =>
        why.GetProperty("subscribers").EnumerateArray().Single(answer => answer.GetProperty("email").GetString() == email);

    private static async Task<string> OnlyIdAsync(LocalApp app) =>
        (await CommandRun.OnAsync(app, "articles", "list", "--json")).Json.EnumerateArray().Single().GetProperty("id").GetString()!;

    private async Task<LocalApp> AppWithAnArticleAsync(Publisher publisher)
    {
        var app = await LocalApp.StartAsync(storage);
        await app.AddFeedAsync(publisher.Serve("/rss", Answers.Document(SampleDocuments.Rss(SampleDocuments.Drones()))));
        await app.AddSubscriberAsync("ana@example.com", "drones");
        await app.AddSubscriberAsync("bo@example.com", "submarino");
        await app.PullAsync();
        return app;
    }
}
