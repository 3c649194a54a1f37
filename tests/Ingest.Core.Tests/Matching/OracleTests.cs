using CsCheck;
using Ingest.Core.Matching;
using Ingest.Core.Text;

namespace Ingest.Core.Tests.Matching;

/// <summary>The matcher agrees with <see cref="NaiveMatcher"/>, spans included, on random queries and texts. MATCH_PAIRS and MATCH_SEED make the long run.</summary>
public sealed class OracleTests
{
    private const int QueriesPerText = 40;

    private static readonly long Pairs = long.Parse(Environment.GetEnvironmentVariable("MATCH_PAIRS") ?? "40000", System.Globalization.CultureInfo.InvariantCulture);

    private static readonly string? Seed = Environment.GetEnvironmentVariable("MATCH_SEED");

    /// <summary>Random words of small lists meet often: more than a tenth of the pairs match, or the property would say little.</summary>
    private const double LeastShare = 0.1;

    private static long _asked;
    private static long _matched;

    [Fact]
    public void AgreesWithTheNaiveMatcherOnEveryQueryAndText()
    {
        RandomQueries.Cases(QueriesPerText).Sample(Agree, iter: Pairs / QueriesPerText, seed: Seed, threads: 2, print: found => found.ToString());

        TestContext.Current.TestOutputHelper?.WriteLine($"{_asked} pairs, {_matched} matches");
        ((double)_matched / _asked).ShouldBeGreaterThan(LeastShare);
    }

    private static bool Agree(RandomCase found)
    {
        var parsed = found.Queries.Select(text => Query.Parse(text, RandomQueries.Gazetteer).Query).OfType<Query>().ToList();
        var naive = new NaiveMatcher(found.Title, found.Text, found.Language, found.Context);
        var expected = parsed.Select((query, index) => (index, Spans: naive.Match(query))).Where(match => match.Spans is not null).Select(match => Show(match.index, match.Spans!)).ToList();
        var half = parsed.Count / 2;
        var set = QuerySet.Compile(parsed.Take(half)).With(parsed.Skip(half));
        var actual = set.Match(AnalyzedText.Of(found.Title, found.Text, found.Language), found.Context).Select(hit => Show(hit.Index, hit.Spans)).ToList();
        Interlocked.Add(ref _asked, parsed.Count);
        Interlocked.Add(ref _matched, actual.Count);
        var differences = expected.Except(actual).Select(line => $"missed {Named(line, parsed)}").Concat(actual.Except(expected).Select(line => $"too much {Named(line, parsed)}")).ToList();
        return differences.Count == 0 ? true : throw new Xunit.Sdk.XunitException($"{string.Join('\n', differences.Take(5))}\nin {found.Language}: {found.Title} // {found.Text}");
    }

    private static string Show(int index, IReadOnlyList<TextSpan> spans) => $"{index}: {string.Join(' ', spans)}";

    private static string Named(string line, List<Query> queries) => $"{queries[int.Parse(line.Split(':')[0], System.Globalization.CultureInfo.InvariantCulture)]} {line}";
}
