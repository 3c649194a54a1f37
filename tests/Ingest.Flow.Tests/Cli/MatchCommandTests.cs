using System.Text.Json;

namespace Ingest.Flow.Tests.Cli;

public sealed class MatchCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ingest-match-");

    [Fact]
    public async Task EveryArticleGetsALineWithTheWatchesThatMatchAndWhere()
    {
        var rows = await MatchAsync(
            ["""{"id":"w1","query":"drones"}""", """{"id":"w2","query":"\"chaleco antibalas\" topic:arms"}""", """{"id":"w3","query":"submarino"}"""],
            ["""{"id":"a","title":"Regalos","text":"Cinco drones y un chaleco antibalas.","language":"es","topics":["arms"]}""", """{"id":"b","text":"Nada.","language":"es"}"""]);

        rows.Select(row => row.GetProperty("id").GetString()).ShouldBe(["a", "b"]);
        var matches = rows[0].GetProperty("matches");
        matches.EnumerateArray().Select(match => match.GetProperty("watch").GetString()).ShouldBe(["w1", "w2"]);
        (matches[0].GetProperty("spans")[0].GetProperty("start").GetInt32(), matches[0].GetProperty("spans")[0].GetProperty("length").GetInt32()).ShouldBe((6, 6));
        rows[1].GetProperty("matches").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task LanguageAndTopicsAreWorkedOutWhereTheyAreNotGiven()
    {
        var rows = await MatchAsync(
            ["""{"id":"w","query":"topic:visit lang:es"}"""],
            ["""{"id":"a","title":"El presidente de Francia visita Berlín","text":"El presidente francés, Emmanuel Macron, llegó el lunes a Berlín en visita oficial y se reunió con el canciller alemán."}"""]);

        rows[0].GetProperty("matches").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task AWatchThatCannotBeReadIsToldAndStopsNoOther()
    {
        var run = await RunAsync(["""{"id":"bad","query":"(drones"}""", """{"id":"none"}""", """{"id":"good","query":"drones"}"""], ["""{"id":"a","text":"drones","language":"es"}"""], "--stats");

        run.ShouldBeRefused("watch bad is set aside: (drones", "watch none is set aside", "1 watches read and compiled", "2 set aside");
        run.Json.GetProperty("matches")[0].GetProperty("watch").GetString().ShouldBe("good");
    }

    [Fact]
    public async Task ALineThatIsNoRowIsRefusedWithItsNumber() =>
        (await RunAsync(["""{"id":"w","query":"drones"}""", "no row"], [])).ShouldBeRefused("line 2 is no row");

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task<IReadOnlyList<JsonElement>> MatchAsync(string[] watches, string[] articles) =>
        [.. (await RunAsync(watches, articles)).ShouldBeDone().Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];

    private Task<CommandRun> RunAsync(string[] watches, string[] articles, params string[] more) =>
        CommandRun.RunAsync(["match", "--watches", Write("watches.jsonl", watches), "--articles", Write("articles.jsonl", articles), .. more]);

    private string Write(string name, string[] lines)
    {
        var file = Path.Combine(_folder.FullName, name);
        File.WriteAllLines(file, lines);
        return file;
    }
}
