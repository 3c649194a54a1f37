using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace Ingest.Core.Emails;

/// <summary>The words of the mails in one language: <c>Words/{language}.json</c>. Another language is another file.</summary>
public sealed class EmailWords
{
    private const string Fallback = "en";
    private const string Folder = "Ingest.Core.Emails.Words.";

    private static readonly Dictionary<string, EmailWords> ByLanguage = Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
        .Select(Load)
        .ToDictionary(words => words.Language, StringComparer.OrdinalIgnoreCase);

    private EmailWords(string language, IReadOnlyDictionary<string, string> all) => (Language, All) = (language, all);

    public string Language { get; }

    public IReadOnlyDictionary<string, string> All { get; }

    /// <summary>The languages there are words of.</summary>
    public static IReadOnlyCollection<string> Languages => ByLanguage.Keys;

    /// <summary>The words of a language, or English ones where there are none.</summary>
    /// <param name="language">A BCP 47 tag; its region does not count.</param>
    public static EmailWords Of(string language) => ByLanguage.GetValueOrDefault(language.Split('-', '_')[0], ByLanguage[Fallback]);

    /// <summary>What <c>{kind}_{value}</c> is called here, or the value itself.</summary>
    public string Name(string kind, string value) => All.GetValueOrDefault($"{kind}_{value}", value);

    /// <summary>Day, month, year and time in UTC, as this language writes it.</summary>
    public string Instant(DateTimeOffset instant)
    {
        var utc = instant.UtcDateTime;
        return All["instant"]
            .Replace("{day}", utc.Day.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{month}", All[$"month_{utc.Month}"], StringComparison.Ordinal)
            .Replace("{year}", utc.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{time}", utc.ToString("HH:mm", CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    private static EmailWords Load(string resource)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!;
        var language = resource[Folder.Length..].Split('.')[0];
        return new EmailWords(language, JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!);
    }
}
