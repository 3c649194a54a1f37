using System.Globalization;
using CsCheck;
using Ingest.Core.Matching;
using Ingest.Core.Text;

namespace Ingest.Core.Tests.Matching;

/// <summary>The matcher agrees with <see cref="NaiveMatcher"/>, spans included, on random queries and texts. MATCH_PAIRS makes the long run, whose result README.md of Matching has.</summary>
public sealed class OracleTests
{
    private const int QueriesPerText = 40;

    private const int Pairs = 40_000;

    /// <summary>Of the long run: each case is the stream of its number, so that a run can be had again and cut anywhere.</summary>
    private const ulong Seed = 20261123;
    private const int Block = 1_000;

    /// <summary>Random words of small lists meet often: more than a tenth of the pairs match, or the property would say little.</summary>
    private const double LeastShare = 0.1;

    private long _asked;
    private long _matched;

    [Fact]
    public void AgreesWithTheNaiveMatcherOnEveryQueryAndText()
    {
        RandomQueries.Cases(QueriesPerText).Sample(Agree, iter: Pairs / QueriesPerText, threads: 2, print: found => found.ToString());

        ((double)_matched / _asked).ShouldBeGreaterThan(LeastShare);
    }

    [Fact]
    public void AgreesWithTheNaiveMatcherInTheLongRun()
    {
        Assert.SkipUnless(long.TryParse(Environment.GetEnvironmentVariable("MATCH_PAIRS"), CultureInfo.InvariantCulture, out var pairs), "MATCH_PAIRS is how many (query, text) pairs the long run asks.");

        var cases = RandomQueries.Cases(QueriesPerText);
        for (var first = 0; _asked < pairs; first += Block)
            Parallel.For(first, first + Block, new ParallelOptions { MaxDegreeOfParallelism = 2 }, number => Agree(cases.Generate(new PCG((uint)number, Seed), null, out _)));

        TestContext.Current.SendDiagnosticMessage($"Seed {Seed}: {_asked} pairs, {_matched} matches, no difference.");
        ((double)_matched / _asked).ShouldBeGreaterThan(LeastShare);
    }

    private bool Agree(RandomCase found)
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

    private static string Named(string line, List<Query> queries) => $"{queries[int.Parse(line.Split(':')[0], CultureInfo.InvariantCulture)]} {line}";
}
