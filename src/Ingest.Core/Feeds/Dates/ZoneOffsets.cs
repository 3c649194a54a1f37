using System.Globalization;
using System.Text.RegularExpressions;

namespace Ingest.Core.Feeds.Dates;

/// <summary>Time zones as publishers name them. An abbreviation that several regions share has the meaning of the one whose press uses it most.</summary>
internal static partial class ZoneOffsets
{
    private const double FurthestHours = 14;

    private const string Table =
        """
        Z=0 UT=0 UTC=0 GMT=0 WET=0
        EST=-5 EDT=-4 CST=-6 CDT=-5 MST=-7 MDT=-6
        PST=-8 PDT=-7 AKST=-9 AKDT=-8 HST=-10 AST=-4 ADT=-3 NST=-3.5 NDT=-2.5
        BRT=-3 BRST=-2 ART=-3 CLT=-4 CLST=-3 COT=-5 PET=-5 ECT=-5 VET=-4 BOT=-4 UYT=-3 PYT=-4 PYST=-3
        BST=1 WEST=1 CET=1 MET=1 MEZ=1 CEST=2 MEST=2 MESZ=2 EET=2 EEST=3
        MSK=3 МСК=3 MSD=4 TRT=3 SAMT=4 YEKT=5 NOVT=7 KRAT=7 VLAT=10
        WAT=1 CAT=2 SAST=2 EAT=3 IRST=3.5 IRDT=4.5 GST=4 PKT=5 IST=5.5 NPT=5.75 BDT=6
        ICT=7 WIB=7 WITA=8 SGT=8 MYT=8 HKT=8 PHT=8 AWST=8 JST=9 KST=9
        ACST=9.5 ACDT=10.5 AEST=10 AEDT=11 NZST=12 NZDT=13
        """;

    private static readonly Dictionary<string, double> Hours = Table
        .Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('='))
        .ToDictionary(pair => pair[0], pair => double.Parse(pair[1], CultureInfo.InvariantCulture), StringComparer.OrdinalIgnoreCase);

    /// <summary>"5:04 p.m. ET" is standard or daylight time by the season.</summary>
    private static readonly Dictionary<string, double> AmericanHours = new(StringComparer.Ordinal) { ["AT"] = -4, ["ET"] = -5, ["CT"] = -6, ["MT"] = -7, ["PT"] = -8 };

    /// <summary>The first zone in what follows a time; a number outranks the name before it ("GMT+0200"). Zero where there is none.</summary>
    /// <param name="day">The day of the time.</param>
    public static TimeSpan Find(string text, CivilTime day)
    {
        if (Number().Match(text) is { Success: true } number)
            return OfNumber(number);

        foreach (Match word in Name().Matches(text))
            if (HoursOf(word.Value, day) is { } hours)
                return TimeSpan.FromHours(hours);

        return TimeSpan.Zero;
    }

    private static double? HoursOf(string name, CivilTime day)
    {
        if (AmericanHours.TryGetValue(name, out var standard))
            return IsAmericanSummer(day) ? standard + 1 : standard;

        return Hours.TryGetValue(name, out var hours) ? hours : null;
    }

    /// <summary>From the second Sunday in March to the first in November, as since 2007.</summary>
    private static bool IsAmericanSummer(CivilTime day) => day.Month switch
    {
        > 3 and < 11 => true,
        3 => day.Day >= FirstSunday(day) + 7,
        11 => day.Day < FirstSunday(day),
        _ => false,
    };

    private static int FirstSunday(CivilTime day) => 1 + ((7 - (int)new DateOnly(Math.Clamp(day.Year, 1, 9998), day.Month, 1).DayOfWeek) % 7);

    private static TimeSpan OfNumber(Match number)
    {
        var hours = Part(number.Groups["hours"]) + (Part(number.Groups["minutes"]) / 60.0);
        if (hours > FurthestHours)
            return TimeSpan.Zero;

        return TimeSpan.FromHours(number.Groups["sign"].Value == "+" ? hours : -hours);
    }

    private static int Part(Group group) => group.Success ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"(?<sign>[+−–-])\s?(?<hours>\d{1,2})(?::?(?<minutes>\d{2}))?(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"(?<!\p{L})\p{L}{1,4}(?!\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
