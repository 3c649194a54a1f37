using System.Text;

namespace Ingest.Benchmarks.Matching;

/// <summary>An article of about 580 words in sentences and paragraphs; a few of its words come again and again, as in real ones.</summary>
internal sealed record NewsArticle(string Title, string Text)
{
    private const int Words = 580;
    private const int ThemeWords = 12;
    private const double ThemeShare = 0.08;

    public static NewsArticle Write(NewsWords words, Random random)
    {
        var theme = Enumerable.Range(0, ThemeWords).Select(_ => words.NextWatched(random, 500)).ToArray();
        var title = string.Join(' ', Enumerable.Range(0, 9).Select(_ => Next(words, theme, random)));
        var text = new StringBuilder();
        for (int written = 0, inSentence = 0; written < Words; written++)
        {
            var word = Next(words, theme, random);
            text.Append(inSentence == 0 ? char.ToUpperInvariant(word[0]) + word[1..] : word);
            var ends = inSentence >= 8 && random.Next(12) == 0;
            text.Append(ends ? ". " : random.Next(14) == 0 ? ", " : " ");
            inSentence = ends ? 0 : inSentence + 1;
        }

        return new NewsArticle(title, text.ToString());
    }

    private static string Next(NewsWords words, string[] theme, Random random) =>
        random.NextDouble() < ThemeShare ? theme[random.Next(theme.Length)] : words.Next(random);
}
