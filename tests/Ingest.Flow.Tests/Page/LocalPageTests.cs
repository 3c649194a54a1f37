using System.Net;
using System.Text.RegularExpressions;
using Ingest.Flow.Tests.Support;
using Ingest.Support.Http;

namespace Ingest.Flow.Tests.Page;

public sealed class LocalPageTests(StorageEmulator storage)
{
    [Fact]
    public async Task ThePageTellsOfARunFromFeedToMail()
    {
        await using var app = await LocalApp.StartAsync(storage, hasSamples: true);
        await app.PullAsync();

        (await GetAsync(app, "/")).ShouldContain("<b>6</b> <span>feeds</span>");
        (await GetAsync(app, "/feeds")).ShouldContain("Вестник залива");
        (await GetAsync(app, "/subscribers")).ShouldContain("<code dir=\"auto\">&quot;bulletproof vest&quot; OR drones</code>");
        (await GetAsync(app, "/alerts")).ShouldContain("Lucía Prado");
        (await GetAsync(app, "/articles?topic=arms")).ShouldNotContain("Town band");

        var article = await FollowAsync(app, "/articles?topic=visit", "chaleco antibalas");
        article.ShouldContain("<mark class=\"watch\" title=\"a watched word\">drones</mark>");
        article.ShouldContain("<mark class=\"arms");
        article.ShouldMatch("<a href=\"/mails/[0-9a-f]+.eml\">Mailed</a> [0-9.]+ s after the article was seen.");
        article.ShouldContain("No watched word of theirs is in it: Minji Seo.");
    }

    [Fact]
    public async Task AMailIsShownInAFrameThatNeitherRunsNorFetches()
    {
        await using var app = await LocalApp.StartAsync(storage, hasSamples: true);
        await app.PullAsync();

        var page = await FollowAsync(app, "/mails", "chaleco antibalas");

        page.ShouldContain("List-Unsubscribe-Post");
        var frame = Regex.Match(page, "<iframe[^>]*sandbox=\"(?<may>[^\"]*)\"[^>]*src=\"(?<src>[^\"]*)\"");
        frame.Groups["may"].Value.ShouldNotContain("allow-scripts");
        frame.Groups["may"].Value.ShouldNotContain("allow-same-origin");
        using var body = await AnswerAsync(app, frame.Groups["src"].Value);
        body.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'");
        (await body.Content.ReadAsStringAsync(LocalApp.Cancel)).ShouldContain("<mark>drones</mark>");
    }

    [Fact]
    public async Task NothingThatAFeedSaysBecomesAnElement()
    {
        await using var publisher = await Publisher.StartAsync();
        await using var app = await LocalApp.StartAsync(storage);
        const string hostile = "&lt;img src=x onerror=alert(1)&gt; &amp;lt;script&amp;gt;alert(2)&amp;lt;/script&amp;gt; drones";
        await app.AddFeedAsync(publisher.Serve("/rss", Answers.Document(SampleDocuments.Rss(
            $"<item><guid>x</guid><link>javascript:alert(3)</link><title>{hostile}</title><author>{hostile}</author><description>{hostile}</description></item>"))));
        await app.AddSubscriberAsync("ana@example.com", "drones");
        await app.PullAsync();

        foreach (var page in new[] { await GetAsync(app, "/"), await GetAsync(app, "/articles"), await GetAsync(app, "/alerts"), await GetAsync(app, "/mails"), await FollowAsync(app, "/articles", "drones") })
        {
            page.ShouldContain("drones");
            page.ShouldNotContain("<script");
            page.ShouldNotContain("<img");
            page.ShouldNotContain("javascript:");
        }
    }

    [Fact]
    public async Task AFileThatIsNoMailDoesNotHideTheMails()
    {
        await using var app = await LocalApp.StartAsync(storage, hasSamples: true);
        await app.PullAsync();
        await File.WriteAllBytesAsync(Path.Combine(app.OutboxPath, "stray.eml"), [0, 1, 2], LocalApp.Cancel);

        (await GetAsync(app, "/mails")).ShouldContain("chaleco antibalas");
    }

    [Theory]
    [InlineData("/", "None yet. The first pull brings them in.")]
    [InlineData("/feeds", "No feed yet.")]
    [InlineData("/articles", "No article here yet.")]
    [InlineData("/alerts", "Nobody has been alerted yet.")]
    [InlineData("/subscribers", "Nobody yet.")]
    [InlineData("/mails", "The outbox is empty.")]
    public async Task WhereThereIsNothingThePageSaysSo(string path, string words)
    {
        await using var app = await LocalApp.StartAsync(storage);

        (await GetAsync(app, path)).ShouldContain(words);
    }

    [Theory]
    [InlineData("/articles/20260101-no-such-article")]
    [InlineData("/mails/no-such-mail.eml")]
    [InlineData("/mails/..%2Fhome.json")]
    public async Task WhatIsNotThereIsNotFoundInWords(string path)
    {
        await using var app = await LocalApp.StartAsync(storage);

        using var answer = await AnswerAsync(app, path);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync(LocalApp.Cancel)).ShouldContain("There is nothing here");
    }

    [Fact]
    public async Task ThePageRunsNoScriptAndAnswersToNamesOfThisMachineOnly()
    {
        await using var app = await LocalApp.StartAsync(storage);

        using var answer = await AnswerAsync(app, "/");
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("default-src 'none'; style-src 'self'");

        using var rebound = await AnswerAsync(app, "/", host: "attacker.example");
        rebound.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<string> GetAsync(LocalApp app, string path)
    {
        using var answer = await AnswerAsync(app, path);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await answer.Content.ReadAsStringAsync(LocalApp.Cancel);
    }

    /// <summary>Follows the link on a page whose words hold those.</summary>
    private static async Task<string> FollowAsync(LocalApp app, string path, string words)
    {
        var links = Regex.Matches(await GetAsync(app, path), "<a class=\"title\" href=\"(?<href>[^\"]*)\"[^>]*>(?<text>[^<]*)</a>");
        return await GetAsync(app, links.First(link => link.Groups["text"].Value.Contains(words, StringComparison.Ordinal)).Groups["href"].Value);
    }

    private static async Task<HttpResponseMessage> AnswerAsync(LocalApp app, string path, string? host = null)
    {
        using var http = new HttpClient { BaseAddress = app.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Host = host;
        return await http.SendAsync(request, LocalApp.Cancel);
    }
}
