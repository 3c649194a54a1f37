namespace Ingest.Core.Text;

/// <summary>Arabic writes "and", "in", "to", "like" and "the" onto the word: والصاروخ is also الصاروخ and صاروخ.</summary>
internal static class ArabicClitics
{
    /// <summary>The most readings that a word has beside itself.</summary>
    public const int MostReadings = 3;

    /// <summary>What is left of a word must say something.</summary>
    private const int ShortestWord = 4;

    /// <param name="first">The first letter of a word, folded.</param>
    public static bool MayHave(char first) => first is 'و' or 'ف' or 'ب' or 'ك' or 'ل' or 'ا';

    /// <param name="word">Folded.</param>
    /// <param name="begins">At least <see cref="MostReadings"/> long: where in the word each further reading begins.</param>
    /// <returns>How many there are.</returns>
    public static int Find(ReadOnlySpan<char> word, Span<int> begins)
    {
        if (word.Length < ShortestWord || !MayHave(word[0]))
            return 0;

        var (count, begin) = (0, 0);
        if (word[0] is 'و' or 'ف')
            begins[count++] = ++begin;

        if (word.Length - begin >= ShortestWord && word[begin] is 'ب' or 'ك' or 'ل')
            begins[count++] = ++begin;

        var rest = word[begin..];
        if (rest.Length >= ShortestWord && rest.StartsWith("ال", StringComparison.Ordinal))
            begins[count++] = begin + 2;
        else if (rest.Length >= ShortestWord && begin > 0 && word[begin - 1] == 'ل' && rest[0] == 'ل')
            begins[count++] = begin + 1;

        return count;
    }
}
