using CsCheck;
using Ingest.Core.Feeds;
using Ingest.Support;
using Ingest.Support.Feeds;

namespace Ingest.Core.Tests.Feeds;

public sealed class FeedFuzzTests
{
    /// <summary>A few seconds. The long run is `dotnet run -c Release --project tests/Ingest.Benchmarks -- feeds fuzz 200000`.</summary>
    private const int Inputs = 20_000;

    private static readonly FeedMutation Mutation = new([.. Documents()], seed: 3);

    [Fact]
    public void SurvivesEveryMutationOfEveryFixture()
    {
        for (var number = 0; number < Inputs; number++)
        {
            var document = Mutation.Document(number);

            var broken = FeedInvariants.Broken(FeedParser.Parse(document, new FeedSource(new Uri("https://diario.example/rss"), null)), document.Length);

            broken.ShouldBeNull($"mutation {number}");
        }
    }

    [Fact]
    public void SurvivesAnyBytes() => Gen.Byte.Array[0, 300].Sample(
        bytes => FeedInvariants.Broken(FeedParser.Parse(bytes, new FeedSource()), bytes.Length) is null,
        iter: 5_000,
        seed: "0000KOIPe482");

    [Fact]
    public void ReadsAnyTextBackThatWasWrittenAsATitle() => Gen.Char["abcñЖ漢&<>\"' ;#x"].Array[0, 30].Select(characters => new string(characters)).Sample(
        text => TitleOf(text) == string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries)),
        iter: 2_000,
        seed: "0000KOIPe482");

    private static string TitleOf(string text)
    {
        var document = new System.Xml.Linq.XElement("{http://www.w3.org/2005/Atom}feed", new System.Xml.Linq.XElement("{http://www.w3.org/2005/Atom}title", new System.Xml.Linq.XAttribute("type", "text"), text));
        return FeedParser.Parse(System.Text.Encoding.UTF8.GetBytes(document.ToString(System.Xml.Linq.SaveOptions.DisableFormatting)), new FeedSource()).Feed!.Title;
    }

    private static IEnumerable<byte[]> Documents() => Directory
        .EnumerateFiles(Path.Combine(Repository.Fixtures, "Feeds"), "*.txt", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal)
        .Select(file => FeedFixture.Read(file).Body);
}
