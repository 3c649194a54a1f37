using System.Text;
using Ingest.Core.Feeds;
using static System.FormattableString;

namespace Ingest.Benchmarks.Feeds;

/// <summary>What a hostile document costs beside a well-formed one of the same size.</summary>
internal static class HostileFeeds
{
    private const int Size = 546 * 1024;

    public static void Run()
    {
        Console.WriteLine();
        Console.WriteLine("## Hostile documents of 546 KiB");
        Console.WriteLine();
        Console.WriteLine("| document | outcome | time : well-formed | memory : well-formed |");
        Console.WriteLine("|---|---|--:|--:|");
        var well = WellFormedFeeds.Rss(320, 220);
        foreach (var (name, body) in Documents())
        {
            var measured = Measure.InTurns(() => Parse(well), () => Parse(body));
            var result = Parse(body);
            var outcome = result.Fault is { } fault ? fault.Kind.ToString() : Invariant($"{result.Feed!.Entries.Count} entries");
            Console.WriteLine(Invariant($"| {name} | {outcome} | {measured[1].Microseconds / measured[0].Microseconds:F2} | {measured[1].Bytes / measured[0].Bytes:F2} |"));
        }
    }

    private static IEnumerable<(string Name, byte[] Body)> Documents()
    {
        yield return ("80,000 elements, one in the other", Bytes("<rss><channel>" + Repeat("<a>", 80_000) + Repeat("</a>", 80_000) + "</channel></rss>"));
        yield return ("80,000 elements that nobody closes", Bytes("<rss><channel>" + Repeat("<a>", 80_000)));
        yield return ("one element with ever new attributes", Filled("<rss", number => Invariant($" a{number}=''")));
        yield return ("entities declared ten inside ten", Bytes("<!DOCTYPE rss [<!ENTITY a0 'lol'>" + string.Concat(Enumerable.Range(1, 20).Select(level => $"<!ENTITY a{level} '{Repeat($"&a{level - 1};", 10)}'>")) + "]><rss><channel><title>&a20;</title></channel></rss>"));
        yield return ("lone ampersands", Filled("<rss><channel><title>", _ => "& "));
        yield return ("comments that nobody closes", Filled("<rss><channel><title>", _ => "<!--"));
        yield return ("end tags of nothing", Filled("<rss><channel><title>", _ => "</x>"));
        yield return ("entries without anything", Filled("<rss><channel>", _ => "<item/>"));
        yield return ("namespaces, a new one each", Filled("<rss><channel>", number => Invariant($"<p{number}:x xmlns:p{number}='u{number}'/>")));
        yield return ("zeros", new byte[Size]);
    }

    private static byte[] Filled(string start, Func<int, string> part)
    {
        var text = new StringBuilder(start);
        for (var number = 0; text.Length < Size; number++)
            text.Append(part(number));

        return Bytes(text.ToString());
    }

    private static FeedParseResult Parse(byte[] body) => FeedParser.Parse(body, new FeedSource());

    private static string Repeat(string part, int count) => string.Concat(Enumerable.Repeat(part, count));

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
