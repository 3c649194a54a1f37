using System.Globalization;
using System.Text.Json;

namespace Ingest.Cli.Commands;

/// <summary>Values as a table shows them.</summary>
internal static class Phrase
{
    /// <summary>To the second, in UTC.</summary>
    public static string Of(DateTimeOffset? moment) => moment?.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) ?? "-";

    /// <summary>An outcome or status in the words that JSON has for it.</summary>
    public static string Of<TWord>(TWord? word) where TWord : struct, Enum => word is { } known ? JsonNamingPolicy.KebabCaseLower.ConvertName($"{known}") : "-";

    public static string Of(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    public static string Count(int count, string one, string many) => count == 1 ? $"1 {one}" : $"{count} {many}";
}
