using System.Globalization;

namespace Ingest.LocalHost.Page;

/// <summary>Instants as people say them, with the exact one beneath.</summary>
internal static class Moment
{
    private static readonly (double Seconds, string Unit)[] Units = [(86400, "d"), (3600, "h"), (60, "min"), (1, "s")];

    public static Html Ago(DateTimeOffset? moment, DateTimeOffset now)
    {
        if (moment is not { } at)
            return Html.Of($"<span class=\"none\">never</span>");

        if ((now - at).Duration() < TimeSpan.FromMinutes(1))
            return Element(at, "just now");

        return Element(at, at > now ? $"in {Length(at - now)}" : $"{Length(now - at)} ago");
    }

    /// <summary>To the second, in UTC.</summary>
    public static Html Exact(DateTimeOffset? moment) =>
        moment is { } at ? Element(at, at.UtcDateTime.ToString("HH:mm:ss", CultureInfo.InvariantCulture)) : Html.Of($"<span class=\"none\">–</span>");

    /// <summary>Seconds below a minute with one decimal, otherwise in the largest unit that fits.</summary>
    public static string Length(TimeSpan length)
    {
        if (length < TimeSpan.FromMinutes(1))
            return string.Create(CultureInfo.InvariantCulture, $"{length.TotalSeconds:0.#} s");

        var (seconds, unit) = Units.First(unit => length.TotalSeconds >= unit.Seconds);
        return string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(length.TotalSeconds / seconds)} {unit}");
    }

    private static Html Element(DateTimeOffset at, string text) =>
        $"<time datetime=\"{at.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}\" title=\"{at.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC\">{text}</time>";
}
