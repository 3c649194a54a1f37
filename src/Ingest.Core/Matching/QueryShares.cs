using Ingest.Core.Text;

namespace Ingest.Core.Matching;

/// <summary>The share of articles that a query is expected to match, from how common its words are in news; words are taken to stand independently of each other.</summary>
internal static class QueryShares
{
    private const double PrefixFactor = 4;
    private const double EntityShare = 1 / 50.0;
    private const double TopicShare = 1 / 20.0;
    private const double FactShare = 1 / 4.0;

    /// <summary>No word that says what a text is about stays in more of all news than this for long.</summary>
    private const double LargestTopicalShare = 1 / 5.0;

    /// <summary>A title has a fortieth of an article's words.</summary>
    private const double TitleFactor = 1 / 20.0;

    /// <summary>Two words that stand in an article seldom stand next to each other.</summary>
    private const double NeighbourFactor = 1 / 20.0;
    private const double NearFactor = 1 / 4.0;

    public static double Of(QueryNode node) => node switch
    {
        QueryNode.Term term => Expected(term),
        QueryNode.Phrase phrase => phrase.Parts.Select(part => Expected(part.Term)).Aggregate((all, share) => all * share) / NeighbourFactor * Math.Pow(NeighbourFactor, phrase.Parts.Count),
        QueryNode.And and => and.Parts.Select(Of).Aggregate((all, share) => all * share),
        QueryNode.Or or => 1 - or.Parts.Select(part => 1 - Of(part)).Aggregate((all, share) => all * share),
        QueryNode.Near near => Of(near.Left) * Of(near.Right) * NearFactor,
        QueryNode.Not not => 1 - Of(not.Part),
        _ => FactShare,
    };

    /// <summary>How common a word was depends on what was news in the months that were counted; only words that say nothing are always common.</summary>
    private static double Expected(QueryNode.Term term) =>
        StopWords.Has(term.Text) ? OfTerm(term) : Math.Min(OfTerm(term), LargestTopicalShare);

    /// <summary>A term's share in the news that were counted, to tell common words from rare ones.</summary>
    public static double OfTerm(QueryNode.Term term)
    {
        var share = term.Kind switch
        {
            TermKind.Prefix => Math.Min(1, WordFrequencies.ShareOf(term.Text) * PrefixFactor),
            TermKind.Entity => EntityShare,
            TermKind.Topic => TopicShare,
            _ => WordFrequencies.ShareOf(term.Text),
        };
        return term.IsInTitle ? share * TitleFactor : share;
    }
}
