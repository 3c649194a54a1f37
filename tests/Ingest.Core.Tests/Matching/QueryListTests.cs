using CsCheck;
using Ingest.Core.Matching;
using Ingest.Core.Text;

namespace Ingest.Core.Tests.Matching;

public sealed class QueryListTests
{
    private const int QueriesPerText = 40;
    private const int Texts = 300;

    [Theory]
    [InlineData("$arms NEAR/3 sent", "They sent missiles", true)]
    [InlineData("$arms NEAR/3 sent", "They sent a cruise missile", true)]
    [InlineData("$arms NEAR/3 sent", "They sent a cruise ship", false)]
    [InlineData("$arms NEAR/3 sent", "Putin sent it", true)]
    [InlineData("$heavy", "missiles and tanks", true)]
    [InlineData("$heavy", "tanks at night", true)]
    [InlineData("$heavy", "a wind of night", false)]
    public void AListStandsForItsAlternatives(string text, string read, bool isMatch)
    {
        var lists = new QueryLists("test");
        var gazetteer = RandomQueries.Gazetteer.With(lists);
        lists.Add("arms", Query.Parse("missiles OR \"cruise missile\" OR @leader", gazetteer).Query!.Root, gazetteer);
        lists.Add("heavy", Query.Parse("$arms OR tanks NEAR/3 night", gazetteer).Query!.Root, gazetteer);

        var set = QuerySet.Compile([Query.Parse(text, gazetteer).Query.ShouldNotBeNull()]);

        (set.Match(AnalyzedText.Of("", read, "und"), MatchContext.None).Count > 0).ShouldBe(isMatch);
    }

    [Fact]
    public void AListThatNobodyWroteIsAnErrorAndADollarAloneIsNone()
    {
        Query.Parse("$arms", RandomQueries.Gazetteer.With(new QueryLists("test"))).Errors.ShouldHaveSingleItem().Message.ShouldContain("$arms");
        Query.Parse("$100 million").Errors.ShouldBeEmpty();
    }

    /// <summary>Without stemmers, as sentences are read.</summary>
    [Fact]
    public void QueriesMeanTheSameWhenTheyShareTheirAlternatives() =>
        RandomQueries.Cases(QueriesPerText).Sample(
            found =>
            {
                var queries = found.Queries.Select(text => Query.Parse(text, RandomQueries.Gazetteer.With(new QueryLists("alone"))).Query).OfType<Query>().ToList();
                var lists = new QueryLists("shared");
                var shared = queries.Select(query => new Query(query.Text, lists.Share(query).Root, RandomQueries.Gazetteer.With(lists)));

                Matches(shared, found).ShouldBe(Matches(queries, found));
            },
            iter: Texts);

    [Fact]
    public void ASentenceIsReadByItselfAndItsPlacesCountInTheWhole()
    {
        const string text = "Nobody came. Putin sent the missiles to Russia. They flew.";
        var finder = QuerySet.Compile([Parsed("missiles NEAR/4 Russia"), Parsed("came missiles"), Parsed("missiles sent -Norway")]).Places();
        var sentence = new AnalyzedText();
        sentence.ReadSentence(text, 12, 48, TextField.Text);

        finder.Find(sentence).ToArray().ShouldBe([0, 2]);
        WordsAt(0).ShouldBe("missiles to Russia");
        WordsAt(2).ShouldBe("sent the missiles");

        string WordsAt(int query)
        {
            var places = new List<TokenRun>();
            finder.AddPlaces(query, places);
            var span = sentence.SpanOf(places.ShouldHaveSingleItem().First, places[0].Last);
            return text.Substring(span.Start, span.Length);
        }
    }

    [Theory]
    [InlineData("Бук-М2", true)]
    [InlineData("Бук М", true)]
    [InlineData("Бук-2", false)]
    public void AFormMayEndInALetterAndAnyOthers(string text, bool isMatch)
    {
        var gazetteer = new Gazetteer([new GazetteerEntity("Buk", ["weapon"], ["Бук-М*"])]);

        var set = QuerySet.Compile([Query.Parse("@weapon", gazetteer).Query!]);

        (set.Match(AnalyzedText.Of("", text, "ru"), MatchContext.None).Count > 0).ShouldBe(isMatch);
    }

    private static Query Parsed(string text) => Query.Parse(text, RandomQueries.Gazetteer).Query.ShouldNotBeNull();

    private static List<string> Matches(IEnumerable<Query> queries, RandomCase found) =>
        [.. QuerySet.Compile(queries).Match(AnalyzedText.Of(found.Title, found.Text, "und"), found.Context).Select(hit => $"{hit.Index}: {string.Join(' ', hit.Spans)}")];
}
