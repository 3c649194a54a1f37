using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace Ingest.Benchmarks.Feeds;

/// <summary>Feeds without a fault, in the dialects and sizes of the press, the same at every run.</summary>
internal static class WellFormedFeeds
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";
    private static readonly XNamespace DublinCore = "http://purl.org/dc/elements/1.1/";
    private static readonly DateTimeOffset Newest = new(2026, 3, 14, 9, 26, 53, TimeSpan.Zero);

    public static byte[] Rss(int entries, int words) => Bytes(new XElement(
        "rss",
        new XAttribute("version", "2.0"),
        new XAttribute(XNamespace.Xmlns + "content", Content),
        new XAttribute(XNamespace.Xmlns + "dc", DublinCore),
        new XElement(
            "channel",
            new XElement("title", "El Diario"),
            new XElement("link", "https://diario.example/"),
            new XElement("description", "Todo lo que pasa"),
            new XElement("language", "es"),
            Enumerable.Range(0, entries).Select(number => new XElement(
                "item",
                new XElement("title", Words(number, 9)),
                new XElement("link", Link(number)),
                new XElement("guid", new XAttribute("isPermaLink", "false"), $"diario-{number}"),
                new XElement("pubDate", Newest.AddMinutes(-number).ToString("r", CultureInfo.InvariantCulture)),
                new XElement(DublinCore + "creator", "Ana Pérez"),
                new XElement("category", "Mundo"),
                new XElement("category", "Defensa"),
                new XElement("description", $"<p>{Words(number, 30)}</p>"),
                new XElement(Content + "encoded", new XCData($"<p>{Words(number, words)}</p>")))))));

    public static byte[] AtomFeed(int entries, int words) => Bytes(new XElement(
        Atom + "feed",
        new XElement(Atom + "title", "El Diario"),
        new XElement(Atom + "id", "tag:diario.example,2026:feed"),
        new XElement(Atom + "updated", Newest.ToString("O", CultureInfo.InvariantCulture)),
        new XElement(Atom + "link", new XAttribute("href", "https://diario.example/")),
        Enumerable.Range(0, entries).Select(number => new XElement(
            Atom + "entry",
            new XElement(Atom + "title", Words(number, 9)),
            new XElement(Atom + "id", $"tag:diario.example,2026:{number}"),
            new XElement(Atom + "link", new XAttribute("rel", "alternate"), new XAttribute("href", Link(number))),
            new XElement(Atom + "published", Newest.AddMinutes(-number).ToString("O", CultureInfo.InvariantCulture)),
            new XElement(Atom + "updated", Newest.AddMinutes(-number).ToString("O", CultureInfo.InvariantCulture)),
            new XElement(Atom + "author", new XElement(Atom + "name", "Ana Pérez")),
            new XElement(Atom + "category", new XAttribute("term", "Mundo")),
            new XElement(Atom + "summary", Words(number, 30)),
            new XElement(Atom + "content", new XAttribute("type", "html"), $"<p>{Words(number, words)}</p>")))));

    private static string Link(int number) => $"https://diario.example/mundo/2026/03/14/nota-{number}.html";

    private static string Words(int number, int count)
    {
        string[] words = ["el", "presidente", "visitó", "la", "región", "y", "recibió", "cinco", "drones", "«kamikaze»", "del", "gobernador", "según", "la", "agencia", "estatal"];
        return string.Join(' ', Enumerable.Range(0, count).Select(index => words[(number + (index * 7)) % words.Length]));
    }

    private static byte[] Bytes(XElement root) => Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + root);
}
