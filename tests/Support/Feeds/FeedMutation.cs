namespace Ingest.Support.Feeds;

/// <summary>Turns documents into broken ones, the same ones for the same seed: cut, doubled, spliced, bytes changed and markup thrown in.</summary>
internal sealed class FeedMutation(IReadOnlyList<byte[]> documents, int seed)
{
    private const int MostChanges = 6, LongestPiece = 200;

    private static readonly byte[][] Pieces =
    [
        .. new[]
        {
            "<", ">", "&", "\"", "'", "]]>", "<![CDATA[", "<!--", "-->", "<?xml version=\"1.1\" encoding=\"utf-16\"?>", "<!DOCTYPE rss [<!ENTITY a \"&a;&a;\">]>", "&a;", "&nbsp;", "&#0;", "&#xD800;",
            "&#x110000;", "<item>", "</item>", "<entry>", "</channel>", "</rss>", "<channel>", "<title>", "<link/>", "<p><b>", "<a:b c:d='e'>", "xmlns:dc=''", "xml:base='http://['", "xml:lang=''",
            "<guid>", "<pubDate>Thu, 99 Abc 99999 99:99:99 +9999</pubDate>", "<dc:date>-1-1-1T::Z</dc:date>", "<content type='application/octet-stream'>====</content>", "<author><name>", "<media:group>",
            "\0", "\u0001", "\uFFFE", "\u0085", "{", "}", "[", "\\ud800", "null", "1e999", "<feed xmlns='http://www.w3.org/2005/Atom'>",
        }.Select(System.Text.Encoding.UTF8.GetBytes),
        [0xFF, 0xFE], [0xEF, 0xBB, 0xBF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0x80], [0xFE, 0xFF, 0x00], [0x00, 0x00, 0xFE, 0xFF],
    ];

    public byte[] Document(int number)
    {
        // The same number gives the same document, whichever ones were made before.
        var random = new Random(HashCode(number));
        List<byte> document = [.. documents[random.Next(documents.Count)]];
        for (var changes = random.Next(1, MostChanges); changes > 0; changes--)
            Change(document, random);

        return [.. document];
    }

    private int HashCode(int number) => unchecked((seed * 486_187_739) + number);

    private void Change(List<byte> document, Random random)
    {
        var at = random.Next(document.Count + 1);
        var length = Math.Min(random.Next(LongestPiece), document.Count - at);
        switch (random.Next(8))
        {
            case 0:
                document.RemoveRange(at, document.Count - at);
                break;
            case 1:
                document.RemoveRange(at, length);
                break;
            case 2:
                document.InsertRange(at, [.. document.GetRange(at, length)]);
                break;
            case 3 when at < document.Count:
                document[at] = (byte)random.Next(256);
                break;
            case 4:
                var other = documents[random.Next(documents.Count)];
                document.InsertRange(at, other.Skip(random.Next(other.Length)).Take(LongestPiece));
                break;
            case 5:
                var piece = Pieces[random.Next(Pieces.Length)];
                document.InsertRange(at, Enumerable.Repeat(piece, random.Next(1, 60)).SelectMany(bytes => bytes));
                break;
            default:
                document.InsertRange(at, Pieces[random.Next(Pieces.Length)]);
                break;
        }
    }
}
