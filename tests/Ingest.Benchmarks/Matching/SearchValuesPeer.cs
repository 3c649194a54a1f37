using System.Buffers;

namespace Ingest.Benchmarks.Matching;

/// <summary>The framework's own search for many words at once; a hit counts where it is a whole word.</summary>
internal sealed class SearchValuesPeer(IReadOnlyList<string> keywords) : IPeer
{
    private readonly SearchValues<string> _keywords = SearchValues.Create([.. keywords], StringComparison.OrdinalIgnoreCase);

    public int Match(NewsArticle article) => Count(article.Title) + Count(article.Text);

    private int Count(ReadOnlySpan<char> text)
    {
        var (count, position) = (0, 0);
        while (text[position..].IndexOfAny(_keywords) is >= 0 and var offset)
        {
            var start = position + offset;
            var end = start;
            while (end < text.Length && char.IsLetter(text[end]))
                end++;

            if (start == 0 || !char.IsLetter(text[start - 1]))
                count++;

            // The rest of the word cannot hold a whole word.
            position = Math.Max(end, start + 1);
        }

        return count;
    }
}
