using System.Text;
using System.Text.Json;

namespace Ingest.Flow.Tests.Cli;

/// <summary>The commands that read a file and say what they understand of it.</summary>
public sealed class FileCommandTests : IDisposable
{
    private const string Visit = "The president of Brazil arrived in Lisbon on Tuesday for an official visit and held talks with the prime minister of Portugal.";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ingest-files-");

    [Fact]
    public async Task AFeedIsReadWithItsLinksRelativeToItsAddress()
    {
        var feed = Write("feed.xml", "<rss version='2.0'><channel><title>Here</title><item><title>One</title><link>/one</link></item></channel></rss>");

        var read = (await CommandRun.RunAsync("parse-feed", feed, "--url", "https://example.com/news/feed.xml", "--json")).ShouldBeDone().Json;

        read.GetProperty("feed").GetProperty("title").GetString().ShouldBe("Here");
        read.GetProperty("entries")[0].GetProperty("link").GetString().ShouldBe("https://example.com/one");
    }

    [Fact]
    public async Task AFeedIsDecodedAsItsContentTypeSays()
    {
        var feed = Path.Combine(_folder.FullName, "feed.xml");
        await File.WriteAllBytesAsync(feed, Encoding.Latin1.GetBytes("<rss version='2.0'><channel><title>España</title></channel></rss>"), TestContext.Current.CancellationToken);

        var read = (await CommandRun.RunAsync("parse-feed", feed, "--content-type", "text/xml; charset=iso-8859-1", "--json")).ShouldBeDone().Json;

        read.GetProperty("feed").GetProperty("title").GetString().ShouldBe("España");
    }

    [Fact]
    public async Task WhatIsNoFeedIsRefused() =>
        (await CommandRun.RunAsync("parse-feed", Write("feed.xml", "<html><body>Nothing here</body></html>"), "--json")).ShouldBeRefused("ingest: ");

    [Theory]
    [InlineData("parse-feed")]
    [InlineData("extract")]
    public async Task AnAddressThatIsNoneIsWrongUsage(string command)
    {
        var run = await CommandRun.RunAsync(command, Write("page.html", "<p>Text</p>"), "--url", "somewhere");

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("'somewhere' is no absolute address");
    }

    [Fact]
    public async Task AnArticleIsTakenOutOfItsPage()
    {
        var paragraph = string.Concat(Enumerable.Repeat("The river rose by a metre in the night, and the ferries stayed in the harbour. ", 6));
        var page = Write("page.html", $"<html lang='en'><head><title>High water</title></head><body><nav>Home Sports</nav><article><h1>High water</h1><p>{paragraph}</p><p>{paragraph}</p></article></body></html>");

        var article = (await CommandRun.RunAsync("extract", page, "--url", "https://example.com/high-water", "--json")).ShouldBeDone().Json;

        article.GetProperty("title").GetString().ShouldBe("High water");
        article.GetProperty("text").GetString().ShouldNotBeNull().ShouldContain("ferries");
        article.GetProperty("text").GetString().ShouldNotBeNull().ShouldNotContain("Sports");
    }

    [Fact]
    public async Task ATextIsClassifiedWithTheWordsThatSaySo()
    {
        var classified = (await CommandRun.RunAsync("classify", Write("article.txt", Visit), "--json")).ShouldBeDone().Json;

        classified.GetProperty("language").GetString().ShouldBe("en");
        var visit = classified.GetProperty("topics").EnumerateArray().Single(topic => topic.GetProperty("topic").GetString() == "visit");
        visit.GetProperty("matched").GetBoolean().ShouldBeTrue();
        visit.GetProperty("status").GetString().ShouldBe("done");
        foreach (var evidence in visit.GetProperty("evidence").EnumerateArray())
            Visit.Substring(evidence.GetProperty("start").GetInt32(), evidence.GetProperty("length").GetInt32()).ShouldBe(evidence.GetProperty("term").GetString());
    }

    [Fact]
    public async Task RowsAreClassifiedALineEach()
    {
        var rows = Write("rows.jsonl", $$"""{"id":"a","title":"","text":"{{Visit}}"}""", """{"id":"b","title":"Rain","text":"It rains."}""");

        var lines = (await CommandRun.RunAsync("classify", rows, "--jsonl")).ShouldBeDone().Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()).ShouldBe(["a", "b"]);
    }

    [Fact]
    public async Task LabelledTextsAreCountedAndErrorsNamed()
    {
        var rows = Write("labelled.jsonl", $$"""{"id":"a","title":"","text":"{{Visit}}","language":"en","visit":1,"arms":0,"status":"done"}""", """{"id":"b","title":"Rain","text":"It rains.","language":"en","visit":1,"arms":"?"}""");

        var report = (await CommandRun.RunAsync("evaluate", rows, "--json")).ShouldBeDone().Json;

        var visit = report.GetProperty("topics").EnumerateArray().Single(topic => (topic.GetProperty("topic").GetString(), topic.GetProperty("language").GetString()) == ("visit", "all"));
        (visit.GetProperty("precision").GetDouble(), visit.GetProperty("recall").GetDouble()).ShouldBe((1, 0.5));
        report.GetProperty("errors")[0].GetProperty("id").GetString().ShouldBe("b");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string Write(string name, params string[] lines)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllLines(path, lines);
        return path;
    }
}
