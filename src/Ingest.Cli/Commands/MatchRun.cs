using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Ingest.Core;
using Ingest.Core.Matching;
using Ingest.Core.Text;

namespace Ingest.Cli.Commands;

/// <summary>The watches of one <c>ingest match</c>, compiled, and what it took to match them.</summary>
internal sealed class MatchRun
{
    private readonly Lazy<Understanding> _understanding = new(() => new Understanding());
    private readonly AnalyzedText _text = AnalyzedText.Of("", "", "und");
    private readonly List<double> _microseconds = [];
    private readonly List<string> _ids = [];
    private readonly QuerySet _set;
    private readonly TimeSpan _compileTime;
    private bool _asksForTopics;

    private MatchRun(string path, TextWriter error, CancellationToken cancellationToken)
    {
        var begun = Stopwatch.GetTimestamp();
        _set = QuerySet.Compile(ReadQueries(path, error, cancellationToken));
        _compileTime = Stopwatch.GetElapsedTime(begun);
    }

    /// <summary>Watches that cannot be read. Each is told, and stops no other.</summary>
    public int SetAsideCount { get; private set; }

    public static MatchRun Compile(string path, TextWriter error, CancellationToken cancellationToken) => new(path, error, cancellationToken);

    public async Task MatchAsync(string path, TextWriter output, CancellationToken cancellationToken)
    {
        await foreach (var row in JsonLines.ReadAsync<MatchRow>(path, cancellationToken))
        {
            var (language, context) = ContextOf(row);
            var begun = Stopwatch.GetTimestamp();
            _text.Read(row.Title ?? "", row.Text ?? "", language);
            var hits = _set.Match(_text, context);
            _microseconds.Add(Stopwatch.GetElapsedTime(begun).TotalMicroseconds);
            await output.WriteLineAsync(JsonSerializer.Serialize(new { row.Id, Matches = hits.Select(hit => new { Watch = _ids[hit.Index], hit.Spans }) }, IngestJson.Options));
        }
    }

    public Task WriteStatsAsync(TextWriter error)
    {
        _microseconds.Sort();
        var (median, high) = _microseconds.Count == 0 ? (0, 0) : (_microseconds[_microseconds.Count / 2], _microseconds[_microseconds.Count * 99 / 100]);
        return error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"{_set.Count} watches read and compiled in {_compileTime.TotalMilliseconds:N0} ms, {_set.Bytes / Math.Max(1, _set.Count)} bytes a watch, {SetAsideCount} set aside; {_microseconds.Count} articles, {median:N0} µs an article (99th percentile {high:N0})"));
    }

    /// <summary>One at a time: a million parsed queries at once would fill the memory.</summary>
    private IEnumerable<Query> ReadQueries(string path, TextWriter error, CancellationToken cancellationToken)
    {
        foreach (var row in JsonLines.ReadAsync<WatchRow>(path, cancellationToken).ToBlockingEnumerable(cancellationToken))
        {
            var parse = Query.Parse(row.Query ?? "");
            if (parse.Query is { } query)
            {
                _ids.Add(row.Id ?? "");
                _asksForTopics |= query.Text.Contains("topic:", StringComparison.OrdinalIgnoreCase);
                yield return query;
            }
            else
            {
                SetAsideCount++;
                error.WriteLine($"ingest: '{path}': watch {row.Id} is set aside: {row.Query}\n{string.Join('\n', parse.Errors.OrderBy(fault => fault.Position).Select(fault => $"  at {fault.Position}: {fault.Message}"))}");
            }
        }
    }

    /// <summary>What is not given is worked out, but topics only where a watch asks for one.</summary>
    private (string Language, MatchContext Context) ContextOf(MatchRow row)
    {
        var language = row.Language ?? _understanding.Value.LanguageOf(row.Title ?? "", row.Text ?? "").Language;
        IReadOnlyList<string> topics = row.Topics ?? (_asksForTopics
            ? [.. _understanding.Value.Of(new ClassifyRow { Title = row.Title, Text = row.Text, Language = language }).Topics.Where(topic => topic.Matched).Select(topic => topic.Topic)]
            : []);
        return (language, new MatchContext(language, topics, row.Source ?? ""));
    }
}
