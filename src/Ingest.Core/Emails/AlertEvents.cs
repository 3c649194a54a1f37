using System.Globalization;
using Ingest.Core.Topics;

namespace Ingest.Core.Emails;

/// <summary>Says what an article tells of in a line each: <c>Transfer: Russia → Iran · 24 fighter jets</c>.</summary>
internal static class AlertEvents
{
    private const int MostEvents = 4;
    private const int MostItems = 5;
    private const int LongestName = 60;

    public static IReadOnlyList<string> Of(IEnumerable<TopicResult> topics, EmailWords words) =>
        [.. topics.Where(topic => topic.Matched).SelectMany(topic => topic.Events).Select(happening => LineOf(happening, words)).OfType<string>().Distinct(StringComparer.Ordinal).Take(MostEvents)];

    /// <returns>Null where the text says no more than that it happened.</returns>
    private static string? LineOf(TopicEvent happening, EmailWords words)
    {
        var items = happening.Items.Take(MostItems).Select(ItemOf).ToList();
        if (happening.Items.Count > MostItems)
            items.Add("…");

        string[] said = [WayOf(happening, words), string.Join(", ", items)];
        var line = string.Join(" · ", said.Where(part => part.Length > 0));
        return line.Length > 0 ? $"{words.Name("event", happening.Kind)}: {line}" : null;
    }

    private static string WayOf(TopicEvent happening, EmailWords words) =>
        (NameOf(happening.Who ?? happening.Supplier, words), NameOf(happening.Where ?? happening.Recipient, words)) switch
        {
            (null, null) => "",
            (null, { } to) => $"→ {to}",
            ({ } from, null) => from,
            var (from, to) => $"{from} → {to}",
        };

    private static string? NameOf(string? name, EmailWords words) => name is null ? null : Bounded(words.Name("name", name));

    /// <summary>Thousands stand apart by a narrow space, which every language reads (ISO 80000-1).</summary>
    private static string ItemOf(EventItem item) => item.Quantity is { } quantity
        ? $"{quantity.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '\u202F')} {Bounded(item.Name)}"
        : Bounded(item.Name);

    private static string Bounded(string name) => MailText.Shortened(MailText.OneLine(name), LongestName);
}
