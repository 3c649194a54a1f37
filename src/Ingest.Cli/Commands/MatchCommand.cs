using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Ingest.Core.Matching;
using Ingest.Core.Text;

namespace Ingest.Cli.Commands;

/// <summary><c>ingest match</c>: many watches against many articles, one line of JSON an article, streaming.</summary>
internal static class MatchCommand
{
    public static Command Create()
    {
        var watches = new Option<string>("--watches") { Description = "JSON Lines of watches: id, query, language.", Required = true };
        var articles = new Option<string>("--articles") { Description = "JSON Lines of articles: id, title, text, language, topics, source.", DefaultValueFactory = _ => "-" };
        var stats = new Option<bool>("--stats") { Description = "Print compile time, bytes a watch and microseconds an article on standard error." };
        var command = new Command("match", "Match watches against articles.") { watches, articles, stats, CommandOutput.JsonOption(), CommandOutput.JsonLinesOption() };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var run = await MatchRun.CompileAsync(parsed.GetRequiredValue(watches), cancellationToken);
            await run.MatchAsync(parsed.GetRequiredValue(articles), cancellationToken);
            if (parsed.GetValue(stats))
                await run.WriteStatsAsync();

            return ExitCodes.Done;
        });
        return command;
    }

    private sealed class MatchRun
    {
        private readonly Lazy<Understanding> _understanding = new(() => new Understanding());
        private readonly List<double> _microseconds = [];
        private IReadOnlyList<WatchRow> _watches = [];
        private QuerySet _set = QuerySet.Compile([]);
        private TimeSpan _compileTime;
        private long _bytes;

        public static async Task<MatchRun> CompileAsync(string path, CancellationToken cancellationToken)
        {
            var rows = new List<WatchRow>();
            var queries = new List<Query>();
            await foreach (var row in JsonLines.ReadAsync<WatchRow>(path, cancellationToken))
            {
                rows.Add(row);
                queries.Add(Parse(row, path));
            }

            var (before, begun) = (GC.GetTotalMemory(forceFullCollection: true), Stopwatch.GetTimestamp());
            var set = QuerySet.Compile(queries);
            var elapsed = Stopwatch.GetElapsedTime(begun);
            return new MatchRun { _watches = rows, _set = set, _compileTime = elapsed, _bytes = GC.GetTotalMemory(forceFullCollection: true) - before };
        }

        public async Task MatchAsync(string path, CancellationToken cancellationToken)
        {
            await foreach (var row in JsonLines.ReadAsync<MatchRow>(path, cancellationToken))
            {
                var (language, context) = ContextOf(row);
                var begun = Stopwatch.GetTimestamp();
                var hits = _set.Match(AnalyzedText.Of(row.Title ?? "", row.Text ?? "", language), context);
                _microseconds.Add(Stopwatch.GetElapsedTime(begun).TotalMicroseconds);
                CommandOutput.WriteJsonLine(new { row.Id, Matches = hits.Select(hit => new { Watch = _watches[hit.Index].Id, hit.Spans }) });
            }
        }

        public Task WriteStatsAsync()
        {
            _microseconds.Sort();
            var (median, high) = _microseconds.Count == 0 ? (0, 0) : (_microseconds[_microseconds.Count / 2], _microseconds[_microseconds.Count * 99 / 100]);
            return Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"{_set.Count} watches compiled in {_compileTime.TotalMilliseconds:N0} ms, {_bytes / Math.Max(1, _set.Count)} bytes a watch; {_microseconds.Count} articles, {median:N0} µs an article (99th percentile {high:N0})"));
        }

        private (string Language, MatchContext Context) ContextOf(MatchRow row)
        {
            if (row is { Language: { } given, Topics: { } topics })
                return (given, new MatchContext(given, topics, row.Source ?? ""));

            var (guess, found) = _understanding.Value.Of(new ClassifyRow { Title = row.Title, Text = row.Text, Language = row.Language });
            var language = row.Language ?? guess.Language;
            return (language, new MatchContext(language, row.Topics ?? [.. found.Where(topic => topic.Matched).Select(topic => topic.Topic)], row.Source ?? ""));
        }

        private static Query Parse(WatchRow row, string path) => Query.Parse(row.Query) is { Query: { } query }
            ? query
            : throw new RefusedInputException($"'{path}': watch {row.Id} cannot be read: {row.Query}\n{string.Join('\n', Query.Parse(row.Query).Errors.Select(error => $"  at {error.Position}: {error.Message}"))}");
    }
}
