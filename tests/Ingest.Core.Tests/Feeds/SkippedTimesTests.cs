using Ingest.Core.Feeds;
using Ingest.Core.Tests.Support;

namespace Ingest.Core.Tests.Feeds;

public sealed class SkippedTimesTests
{
    /// <summary>A Saturday, 09:26.</summary>
    private static readonly DateTimeOffset Moment = Some.Now;

    [Fact]
    public void LetsAnHourPassThatNobodySkips() => new SkippedTimes([3, 4], [DayOfWeek.Monday]).FirstAllowed(Moment).ShouldBe(Moment);

    [Fact]
    public void WaitsForTheFirstHourThatIsNotSkipped() =>
        new SkippedTimes([9, 10], []).FirstAllowed(Moment).ShouldBe(new DateTimeOffset(2026, 3, 14, 11, 0, 0, TimeSpan.Zero));

    [Fact]
    public void WaitsForTheFirstDayThatIsNotSkipped() =>
        new SkippedTimes([0], [DayOfWeek.Saturday, DayOfWeek.Sunday]).FirstAllowed(Moment).ShouldBe(new DateTimeOffset(2026, 3, 16, 1, 0, 0, TimeSpan.Zero));

    [Fact]
    public void ReadsHoursInGmt() =>
        new SkippedTimes([9], []).FirstAllowed(Moment.ToOffset(TimeSpan.FromHours(-5))).ShouldBe(new DateTimeOffset(2026, 3, 14, 10, 0, 0, TimeSpan.Zero));

    [Fact]
    public void LosesNoFeedThatSkipsEveryHour() => new SkippedTimes([.. Enumerable.Range(0, 24)], []).FirstAllowed(Moment).ShouldBe(Moment);
}
