namespace Ingest.Core.Text;

/// <summary>Makes spellings of one word equal: case, accents (ñ, й and ї stay letters of their own), Arabic letter forms, full-width forms.</summary>
internal static class Folding
{
    private const string Accented =
        "àáâãäåāăąǎạảấầẩẫậắằẳẵặçćčĉċďđèéêëēĕėęěẹẻẽếềểễệĝğġģĥħìíîïĩīĭįıịỉĵķĺļľłńņňòóôõöøōŏőọỏốồổỗộớờởỡợơŕŗřśŝşšșţťŧțùúûüũūŭůűųụủứừửữựưŵýÿŷỳỵỷỹźżžёأإآٱىةئؤـیک";

    private const string Plain =
        "aaaaaaaaaaaaaaaaaaaaaacccccddeeeeeeeeeeeeeeeeegggghhiiiiiiiiiiijkllllnnnoooooooooooooooooooooorrrsssssttttuuuuuuuuuuuuuuuuuuwyyyyyyyzzzеاااايهيو\0يك";

    private static readonly char[] Table = BuildTable();

    /// <summary>The folded character, or NUL for one that is dropped.</summary>
    public static char Fold(char character) =>
        character < Table.Length ? Table[character]
        : character is >= '\uFF01' and <= '\uFF5E' ? Fold((char)(character - 0xFEE0))
        : character is '\u200B' or '\u200C' or '\u200D' or '\uFEFF' or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2069') ? '\0'
        : character;

    private static char[] BuildTable()
    {
        var table = new char[0x2000];
        for (var code = 0; code < table.Length; code++)
            table[code] = IsMark((char)code) ? '\0' : char.ToLowerInvariant((char)code);

        for (var index = 0; index < Accented.Length; index++)
        {
            table[Accented[index]] = Plain[index];
            table[char.ToUpperInvariant(Accented[index])] = Plain[index];
        }

        return table;
    }

    private static bool IsMark(char character) =>
        character is '\u00AD' or (>= '\u0300' and <= '\u036F') or (>= '\u0610' and <= '\u061A') or (>= '\u064B' and <= '\u065F') or '\u0670' or '\u200E' or '\u200F' or '\u061C';
}
