namespace Ingest.Core.Feeds.Dates;

/// <summary>The parts of a date as somebody wrote them, before it is known whether there is such a day.</summary>
internal readonly record struct CivilTime(int Year, int Month, int Day)
{
    public int Hour { get; init; }

    public int Minute { get; init; }

    public int Second { get; init; }

    public TimeSpan Fraction { get; init; }

    public TimeSpan Offset { get; init; }

    /// <summary>The 31st of a short month is its last day, 24:00 is the next midnight, a leap second the one before it; a time that is none is midnight.</summary>
    public DateTimeOffset? ToInstant()
    {
        if (Year is < 1 or > 9998 || Month is < 1 or > 12 || Day is < 1 or > 31)
            return null;

        var day = new DateTime(Year, Month, Math.Min(Day, DateTime.DaysInMonth(Year, Month)), 0, 0, 0, DateTimeKind.Unspecified);
        return new DateTimeOffset(day + TimeOfDay(), TimeSpan.Zero) - Offset;
    }

    private TimeSpan TimeOfDay()
    {
        if (Hour is < 0 or > 24 || Minute is < 0 or > 59 || Second is < 0 or > 60)
            return TimeSpan.Zero;

        return new TimeSpan(Hour, Minute, Math.Min(Second, 59)) + Fraction;
    }

    public CivilTime At(ClockTime? clock) => clock is not { } time
        ? this
        : this with { Hour = time.Hour, Minute = time.Minute, Second = time.Second, Fraction = time.Fraction };
}
