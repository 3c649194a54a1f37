namespace Ingest.Core.Feeds.Reading;

/// <summary>Gathers what was repaired and what was lost. The same sentence is said once, with its count, so a hostile document cannot make it long.</summary>
internal sealed class WarningList
{
    /// <summary>Enough to see what is wrong with a feed; the rest is only counted.</summary>
    private const int MostSentences = 50;

    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly List<string> _sentences = [];
    private int _left;

    public void Add(string sentence)
    {
        if (_counts.TryGetValue(sentence, out var count))
            _counts[sentence] = count + 1;
        else if (_sentences.Count == MostSentences)
            _left++;
        else
        {
            _counts.Add(sentence, 1);
            _sentences.Add(sentence);
        }
    }

    public IReadOnlyList<string> ToList()
    {
        List<string> all = [.. _sentences.Select(sentence => _counts[sentence] == 1 ? sentence : $"{sentence} ({_counts[sentence]} times)")];
        if (_left > 0)
            all.Add($"{_left} more warnings");

        return all;
    }
}
