using Ingest.Core.Text;

namespace Ingest.Core.Matching;

/// <summary>Cuts a phrase like <c>"visita a @place"</c> into its words and the names of its entities.</summary>
internal static class PhrasePieces
{
    public static List<(string Words, bool IsEntity)> Of(string phrase)
    {
        var pieces = new List<(string Words, bool IsEntity)>();
        var begin = 0;
        for (var sign = NextEntity(phrase, 0); sign >= 0; sign = NextEntity(phrase, begin))
        {
            AddWords(pieces, phrase[begin..sign]);
            begin = EndOfName(phrase, sign + 1);
            pieces.Add((phrase[(sign + 1)..begin], true));
        }

        AddWords(pieces, phrase[begin..]);
        return pieces;
    }

    /// <summary>An <c>@</c> behind a letter belongs to an address; one with nothing behind it is punctuation.</summary>
    private static int NextEntity(string phrase, int from)
    {
        for (var at = phrase.IndexOf('@', from); at >= 0; at = phrase.IndexOf('@', at + 1))
        {
            var begins = at == 0 || Tokens.IsSingle(phrase[at - 1]) || !IsOfWord(phrase[at - 1]);
            if (begins && EndOfName(phrase, at + 1) > at + 1)
                return at;
        }

        return -1;
    }

    private static int EndOfName(string phrase, int from)
    {
        while (from < phrase.Length && IsOfWord(phrase[from]) && !Tokens.IsSingle(phrase[from]))
            from++;

        return from;
    }

    private static bool IsOfWord(char character) => Folding.KindOf(character) is not (CharacterKind.None or CharacterKind.Apostrophe);

    private static void AddWords(List<(string Words, bool IsEntity)> pieces, string words)
    {
        if (words.Any(IsOfWord))
            pieces.Add((words, false));
    }
}
