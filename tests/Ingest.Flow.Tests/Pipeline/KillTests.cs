using System.Text.Json.Nodes;
using Ingest.Flow.Tests.Support;
using Ingest.Support.Http;
using MimeKit;

namespace Ingest.Flow.Tests.Pipeline;

public sealed class KillTests : IDisposable
{
    private const int Articles = 60;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ingest-kill-");

    [Fact]
    public async Task ARunThatIsKilledAgainAndAgainLosesNoArticleAndMailsNoneTwice()
    {
        await using var publisher = await Publisher.StartAsync();
        var items = Enumerable.Range(1, Articles).Select(number => SampleDocuments.Item($"noticia-{number}", $"Noticia {number}", "Llegaron los drones."));
        var url = publisher.Serve("/rss", Answers.Document(SampleDocuments.Rss([.. items])));
        var run = new KilledRun(
            _folder.CreateSubdirectory("home"),
            Write("feeds.opml", $"""<opml version="2.0"><body><outline xmlUrl="{url}"/></body></opml>"""),
            Write("subscribers.json", """[{"email":"ana@example.com","language":"es","watches":[{"query":"drones"}]}]"""),
            url.Authority);

        await run.KillAtAsync(mails: 1);
        await run.KillAtAsync(mails: 20);
        await run.KillAtAsync(mails: 40);
        var output = await run.FinishAsync();

        run.Outbox.Count.ShouldBe(Articles);
        var subjects = run.Outbox.Select(file => MimeMessage.Load(file, TestContext.Current.CancellationToken).Subject).ToList();
        subjects.Distinct().Count().ShouldBe(Articles);
        JsonNode.Parse(output)!["mailsFailed"]!.GetValue<int>().ShouldBe(0);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string Write(string name, string content)
    {
        var file = Path.Combine(_folder.FullName, name);
        File.WriteAllText(file, content);
        return file;
    }
}
