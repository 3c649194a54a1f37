using Ingest.Core.Matching;

namespace Ingest.Core.Alerts;

/// <summary>Sorts watches, as they come, into those that compile and those that are set aside.</summary>
internal sealed class WatchSorter
{
    private readonly List<WatchRow> _rows = [];
    private readonly List<WatchSetAside> _setAside = [];

    public IReadOnlyList<WatchSetAside> SetAside => _setAside;

    /// <summary>The watches whose queries were handed on, in their order.</summary>
    public IReadOnlyList<WatchRow> Rows => _rows;

    /// <summary>The queries of those that compile, one at a time: a million parsed at once would fill the memory.</summary>
    public IEnumerable<Query> Sort(IEnumerable<Watch> watches)
    {
        foreach (var watch in watches)
        {
            var parse = Query.Parse(watch.Query);
            if (parse.Query is { } query && WatchRow.Of(watch) is { } row)
            {
                _rows.Add(row);
                yield return query;
            }
            else
            {
                _setAside.Add(new WatchSetAside(watch.Subscriber, watch.Id, watch.Query, ReasonOf(parse)));
            }
        }
    }

    private static string ReasonOf(QueryParse parse) => parse.Query is null
        ? string.Join("; ", parse.Errors.OrderBy(error => error.Position).Select(error => $"at {error.Position}: {error.Message}"))
        : "its id or its subscriber's is none that Ingest gives";
}
