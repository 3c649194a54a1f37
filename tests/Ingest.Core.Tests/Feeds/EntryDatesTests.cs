using Ingest.Core.Feeds;
using Ingest.Core.Tests.Support;

namespace Ingest.Core.Tests.Feeds;

public sealed class EntryDatesTests
{
    [Fact]
    public void TakesAnUndatedEntryForPublishedWhenItWasFirstSeen() =>
        EntryDates.PublishedAt(Some.Entry() with { Published = null }, Some.Now).ShouldBe(Some.Now);

    [Fact]
    public void ClampsAFutureDateToWhenItWasFirstSeen() =>
        EntryDates.PublishedAt(Some.Entry(published: Some.Now.AddYears(1)), Some.Now).ShouldBe(Some.Now);

    [Fact]
    public void FallsBackToTheDateOfTheUpdate() =>
        EntryDates.PublishedAt(Some.Entry() with { Published = null, Updated = Some.Now.AddHours(-3) }, Some.Now).ShouldBe(Some.Now.AddHours(-3));

    [Fact]
    public void CountsEntriesADayOverTheSpanOfTheirDates() =>
        EntryDates.EntriesPerDay([Some.Entry(published: Some.Now), Some.Entry(published: Some.Now.AddHours(-6)), Some.Entry(published: Some.Now.AddHours(-12))])
            .ShouldBe(4, tolerance: 0.001);

    [Fact]
    public void KnowsNoRhythmOfASingleEntry() => EntryDates.EntriesPerDay([Some.Entry()]).ShouldBe(0);
}
