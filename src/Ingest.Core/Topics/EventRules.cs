using System.Globalization;
using Ingest.Core.Matching;
using Ingest.Core.Text;

namespace Ingest.Core.Topics;

/// <summary>What a definition says of its events: the kinds there are, where supplier, recipient and items stand, the words for numbers.</summary>
internal sealed class EventRules
{
    public List<(string Kind, Query Query)> Kinds { get; } = [];

    public List<Query> Suppliers { get; } = [];

    public List<Query> Recipients { get; } = [];

    public List<Query> Items { get; } = [];

    public IEnumerable<Query> Queries => [.. Kinds.Select(kind => kind.Query), .. Suppliers, .. Recipients, .. Items];

    /// <summary>By folded word.</summary>
    public Dictionary<string, long> Numbers { get; } = new(StringComparer.Ordinal);

    /// <param name="text">Words and their numbers, like <c>dos=2 tres=3</c>.</param>
    public void ReadNumbers(string text)
    {
        foreach (var pair in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = pair.Split('=');
            if (parts.Length != 2 || TextTokens.Of(parts[0]) is not [var word] || !long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                throw new FormatException($"'{pair}' is no number: write one word like dos=2");

            Numbers[word.Folded] = number;
        }
    }
}
