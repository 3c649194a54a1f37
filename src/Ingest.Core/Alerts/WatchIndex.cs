using Ingest.Core.Articles;
using Ingest.Core.Matching;
using Ingest.Core.Text;

namespace Ingest.Core.Alerts;

/// <summary>Every watch, compiled to be matched against an article at once. A watch that cannot be parsed is set aside and never stops the others.</summary>
public sealed class WatchIndex
{
    private readonly IReadOnlyList<Watch> _watches;
    private readonly QuerySet _queries;

    private WatchIndex(IReadOnlyList<Watch> watches, QuerySet queries, IReadOnlyList<Watch> broken) =>
        (_watches, _queries, Broken) = (watches, queries, broken);

    public int Count => _watches.Count;

    /// <summary>Watches whose query no longer parses.</summary>
    public IReadOnlyList<Watch> Broken { get; }

    public static WatchIndex Compile(IEnumerable<Watch> watches)
    {
        var parsed = watches.Select(watch => (Watch: watch, Query.Parse(watch.Query).Query)).ToLookup(pair => pair.Query is not null);
        return new WatchIndex(
            [.. parsed[true].Select(pair => pair.Watch)],
            QuerySet.Compile([.. parsed[true].Select(pair => pair.Query!)]),
            [.. parsed[false].Select(pair => pair.Watch)]);
    }

    public IReadOnlyList<WatchHit> Match(Article article)
    {
        var text = AnalyzedText.Of(article.Title, article.Text, article.Language);
        return [.. _queries.Match(text, ContextOf(article)).Select(hit => new WatchHit(_watches[hit.Index], hit.Spans))];
    }

    public static MatchContext ContextOf(Article article) =>
        new(article.Language, [.. article.Topics.Where(topic => topic.Matched).Select(topic => topic.Topic)], article.Raw.Source);
}
