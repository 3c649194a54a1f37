using Ingest.Core.Articles;
using Ingest.Core.Matching;
using Ingest.Core.Text;

namespace Ingest.Core.Alerts;

/// <summary>Every watch, compiled to be matched against an article at once. Immutable. A watch that cannot be compiled is set aside.</summary>
public sealed class WatchIndex
{
    private readonly WatchRoll _roll;
    private readonly QuerySet _queries;

    private WatchIndex(WatchRoll roll, QuerySet queries, IReadOnlyList<WatchSetAside> setAside) => (_roll, _queries, SetAside) = (roll, queries, setAside);

    /// <summary>How many watches it was made of, those included that were taken back since it was compiled.</summary>
    public int Count => _roll.Count;

    /// <summary>Watches set and taken back since it was compiled: each makes matching a little slower.</summary>
    public int ChangeCount => _queries.ChangeCount;

    public IReadOnlyList<WatchSetAside> SetAside { get; }

    /// <param name="watches">Read once, so that they need not all be in memory.</param>
    public static WatchIndex Compile(IEnumerable<Watch> watches)
    {
        var sorter = new WatchSorter();
        var queries = QuerySet.Compile(sorter.Sort(watches));
        return new WatchIndex(new WatchRoll([.. sorter.Rows]), queries, sorter.SetAside);
    }

    /// <summary>The index after changes, of which the last to a watch counts. The same changes again change nothing.</summary>
    public WatchIndex Apply(IEnumerable<WatchChange> changes)
    {
        var last = new Dictionary<(SubscriberId, WatchId), WatchChange>();
        foreach (var change in changes)
            last[(change.Subscriber, change.Id)] = change;

        if (last.Count == 0)
            return this;

        var sorter = new WatchSorter();
        var added = sorter.Sort(last.Values.Select(change => change.Watch).OfType<Watch>()).ToList();
        var changed = last.Values.Select(change => WatchRow.KeyOf(change.Subscriber, change.Id)).OfType<WatchRow.Key>().ToHashSet();
        return new WatchIndex(
            _roll.With(sorter.Rows),
            _queries.Without(_roll.NumbersOf(changed)).With(added),
            [.. SetAside.Where(aside => !last.ContainsKey((aside.Subscriber, aside.Id))), .. sorter.SetAside]);
    }

    public IReadOnlyList<WatchHit> Match(Article article)
    {
        var text = AnalyzedText.Of(article.Title, article.Text, article.Language);
        return [.. _queries.Match(text, ContextOf(article)).Select(hit => new WatchHit(_roll[hit.Index], hit.Spans))];
    }

    /// <summary>Writes the index as it was compiled; what is set aside is not in it.</summary>
    /// <exception cref="InvalidOperationException">There are changes: compile anew first.</exception>
    public void Save(Stream stream)
    {
        _roll.Save(stream);
        _queries.Save(stream);
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    /// <exception cref="InvalidDataException">It is damaged, or of another version of the engine.</exception>
    public static WatchIndex Load(Stream stream, IReadOnlyList<WatchSetAside> setAside)
    {
        try
        {
            return new WatchIndex(WatchRoll.Load(stream), QuerySet.Load(stream), setAside);
        }
        catch (EndOfStreamException fault)
        {
            throw new InvalidDataException("The compiled watches end before their time.", fault);
        }
    }

    public static MatchContext ContextOf(Article article) =>
        new(article.Language, [.. article.Topics.Where(topic => topic.Matched).Select(topic => topic.Topic)], article.Raw.Source);
}
