using System.Text;
using Ingest.Core.Feeds;
using Ingest.Core.Tests.Support;

namespace Ingest.Core.Tests.Feeds;

public sealed class FeedPullPlannerTests
{
    private static readonly FeedPullPlanner Planner = new(new PullOptions());

    private static readonly Dictionary<EntryKey, SeenEntry> NothingSeen = [];

    [Fact]
    public void TakesEveryEntryOfAFirstPullForNew()
    {
        var pull = Plan(Document(Item("1", "Uno"), Item("2", "Dos")));

        pull.Articles.Select(article => article.Entry.Title).ShouldBe(["Uno", "Dos"]);
        pull.Pending.ShouldAllBe(row => row.ContentHash == "");
        pull.Seen.Select(row => row.Article).ShouldBe(pull.Articles.Select(article => article.Id));
        pull.State.LastOutcome.ShouldBe(PullOutcome.Ok);
        pull.State.EntryCount.ShouldBe(2);
    }

    [Fact]
    public void WritesNothingWhenTheSameDocumentComesAgain()
    {
        var first = Plan(Document(Item("1", "Uno")));

        var again = Plan(Document(Item("1", "Uno")), first, Some.Now.AddHours(1));

        again.Articles.ShouldBeEmpty();
        again.Seen.ShouldBeEmpty();
    }

    [Fact]
    public void KeepsTheArticleOfAnEditedEntryAndTheDayItWasFirstSeen()
    {
        var first = Plan(Document(Item("1", "Uno")));

        var edited = Plan(Document(Item("1", "Uno, corregido")), first, Some.Now.AddDays(1));

        var article = edited.Articles.ShouldHaveSingleItem();
        article.Id.ShouldBe(first.Articles.Single().Id);
        article.SeenAt.ShouldBe(Some.Now);
        article.ContentHash.ShouldNotBe(first.Articles.Single().ContentHash);
        edited.Pending.ShouldBeEmpty();
    }

    [Fact]
    public void WritesAnEntryAgainWhoseArticleACrashKeptFromTheInbox()
    {
        var first = Plan(Document(Item("1", "Uno")));
        var pending = first.Pending.ToDictionary(row => row.Key);

        var again = Planner.Plan(first.State, Document(Item("1", "Uno")), pending, Some.Now.AddDays(1));

        again.Articles.ShouldHaveSingleItem().Id.ShouldBe(first.Articles.Single().Id);
    }

    [Fact]
    public void ForgetsAnEntryOnlyLongAfterTheFeedCeasedToListIt()
    {
        var first = Plan(Document(Item("1", "Uno")));

        Plan(Document(Item("2", "Dos")), first, Some.Now.AddDays(29)).Forgotten.ShouldBeEmpty();
        Plan(Document(Item("2", "Dos")), first, Some.Now.AddDays(31)).Forgotten.ShouldBe([first.Seen.Single().Key]);
    }

    [Fact]
    public void KeepsTheValidatorsThroughANotModified()
    {
        var first = Plan(Document(Item("1", "Uno")) with { ETag = "\"v1\"" });

        var unchanged = Planner.Plan(first.State, new FetchOutcome.NotModified(), NothingSeen, Some.Now.AddHours(1));

        unchanged.State.ETag.ShouldBe("\"v1\"");
        unchanged.State.LastOutcome.ShouldBe(PullOutcome.NotModified);
    }

    [Fact]
    public void TakesOverTheValidatorsThatANotModifiedBrings()
    {
        var first = Plan(Document(Item("1", "Uno")) with { ETag = "W/\"v1\"", LastModified = "Fri, 13 Mar 2026 01:00:00 GMT" });

        var unchanged = Planner.Plan(first.State, new FetchOutcome.NotModified { ETag = "\"v1\"" }, NothingSeen, Some.Now.AddHours(1));

        unchanged.State.ETag.ShouldBe("\"v1\"");
        unchanged.State.LastModified.ShouldBe("Fri, 13 Mar 2026 01:00:00 GMT");
    }

    [Fact]
    public void WaitsTwiceAsLongAfterEachFailureAndNeverStops()
    {
        var waits = new List<TimeSpan>();
        var feed = Some.Feed();
        for (var failure = 0; failure < 30; failure++)
        {
            feed = Planner.Plan(feed, new FetchOutcome.Failed(PullOutcome.Timeout, "no answer"), NothingSeen, Some.Now).State;
            waits.Add(feed.NextDueAt!.Value - Some.Now);
        }

        (waits[1] / waits[0]).ShouldBe(2, tolerance: 0.001);
        waits[^1].ShouldBeLessThan(TimeSpan.FromDays(1.3));
        feed.FailureStreak.ShouldBe(30);
    }

    [Fact]
    public void LeavesAFeedAloneAsLongAsItsPublisherAsks()
    {
        var failed = new FetchOutcome.Failed(PullOutcome.Broken, "503") { RetryAfter = TimeSpan.FromHours(5) };

        Planner.Plan(Some.Feed(), failed, NothingSeen, Some.Now).State.NextDueAt!.Value.ShouldBeGreaterThanOrEqualTo(Some.Now.AddHours(5));
    }

    [Fact]
    public void EndsAFeedThatIsGone()
    {
        var state = Planner.Plan(Some.Feed(), new FetchOutcome.Gone(), NothingSeen, Some.Now).State;

        state.NextDueAt.ShouldBeNull();
        state.IsDue(Some.Now.AddYears(1)).ShouldBeFalse();
    }

    [Fact]
    public void MovesAFeedThatWasRedirectedForGood()
    {
        var moved = new Uri("https://nuevo.example/rss");

        var state = Plan(Document(Item("1", "Uno")) with { MovedTo = moved }).State;

        state.Url.ShouldBe(moved);
        state.Id.ShouldBe(Some.FeedId);
        state.LastOutcome.ShouldBe(PullOutcome.Moved);
    }

    [Fact]
    public void SaysWhyADocumentIsNoFeed()
    {
        var state = Plan(new FetchOutcome.Fetched("<html><body>Hola</body></html>"u8.ToArray(), Some.FeedUrl)).State;

        state.LastOutcome.ShouldBe(PullOutcome.Broken);
        state.Fault.ShouldNotBeNullOrWhiteSpace();
        state.FailureStreak.ShouldBe(1);
    }

    [Fact]
    public void FlagsAFeedThatIsSilentAgainstItsOwnRhythm()
    {
        var busy = Some.Feed() with { EntriesPerDay = 24, LastNewEntryAt = Some.Now.AddDays(-3) };

        Planner.Plan(busy, new FetchOutcome.NotModified(), NothingSeen, Some.Now).State.LastOutcome.ShouldBe(PullOutcome.Silent);
    }

    [Fact]
    public void FlagsAFeedThatWasDeadWhenItWasAdded()
    {
        var pull = Plan(Document(Item("1", "Uno"), Item("2", "Dos")), Some.Now.AddYears(1));
        pull.State.LastNewEntryAt.ShouldBe(new DateTimeOffset(2026, 3, 13, 2, 0, 0, TimeSpan.Zero));
        pull.State.LastOutcome.ShouldBe(PullOutcome.Silent);
    }

    [Fact]
    public void LearnsTheRhythmOfAFeedWithoutDates()
    {
        var first = Plan(Document("<item><guid>1</guid></item>"));
        first.State.EntriesPerDay.ShouldBe(0);
        var later = Plan(Document("<item><guid>1</guid></item><item><guid>2</guid></item><item><guid>3</guid></item>"), first, Some.Now.AddDays(10));
        later.State.EntriesPerDay.ShouldBe(2 / 40.0, tolerance: 0.001);
        later.State.LastOutcome.ShouldBe(PullOutcome.AllUndated);
    }

    [Fact]
    public void KnowsNotHowOldAnUndatedEntryOfAFirstDocumentIs()
    {
        var first = Plan(Document("<item><guid>1</guid></item>" + Item("2", "Dos")));
        first.Articles.Select(article => article.IsOfUnknownAge).ShouldBe([true, false]);
        var later = Plan(Document("<item><guid>1</guid></item><item><guid>3</guid></item>"), first, Some.Now.AddDays(1));
        later.Articles.ShouldHaveSingleItem().IsOfUnknownAge.ShouldBeFalse();
    }

    [Fact]
    public void KeepsToTheHoursThatAPublisherAllowsThroughNotModifiedsToo()
    {
        var first = Plan(Document("<skipHours><hour>9</hour><hour>10</hour><hour>11</hour></skipHours>" + Item("1", "Uno")));
        first.State.NextDueAt.ShouldBe(new DateTimeOffset(2026, 3, 14, 12, 0, 0, TimeSpan.Zero));
        var unchanged = Planner.Plan(first.State, new FetchOutcome.NotModified(), NothingSeen, Some.Now);
        unchanged.State.NextDueAt.ShouldBe(first.State.NextDueAt);
    }

    [Theory]
    [InlineData("<ttl>360</ttl>", 6)]
    [InlineData("<sy:updatePeriod xmlns:sy=\"http://purl.org/rss/1.0/modules/syndication/\">daily</sy:updatePeriod><sy:updateFrequency xmlns:sy=\"http://purl.org/rss/1.0/modules/syndication/\">4</sy:updateFrequency>", 6)]
    public void ComesBackNoSoonerThanTheDocumentAsks(string wish, int hours) =>
        (Plan(Document(wish + Item("1", "Uno"))).State.NextDueAt - Some.Now).ShouldNotBeNull().ShouldBeInRange(TimeSpan.FromHours(hours), TimeSpan.FromHours(hours * 1.2));

    [Fact]
    public void ComesBackNoSoonerThanTheAnswerGoesStale() =>
        (Plan(Document(Item("1", "Uno")) with { FreshFor = TimeSpan.FromHours(5) }).State.NextDueAt - Some.Now).ShouldNotBeNull().ShouldBeInRange(TimeSpan.FromHours(5), TimeSpan.FromHours(6));

    [Fact]
    public void FollowsTheFeedsOwnRhythmWhereNobodyAsks()
    {
        // An entry every six hours, asked for twice in between; one every minute, no sooner than the least interval.
        (Plan(Document(Item("0", "Uno"), Item("6", "Dos"))).State.NextDueAt - Some.Now).ShouldNotBeNull().ShouldBeInRange(TimeSpan.FromHours(2), TimeSpan.FromHours(3.6));
        (Plan(Document(Item("1", "Uno"), Item("1", "Dos").Replace("01:00:00", "01:01:00", StringComparison.Ordinal).Replace(">1<", ">7<", StringComparison.Ordinal))).State.NextDueAt - Some.Now)
            .ShouldNotBeNull().ShouldBeInRange(TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(12));
    }

    [Fact]
    public void TakesThePullOffTheQueueHoweverItEnded()
    {
        var queued = Some.Feed() with { QueuedUntil = Some.Now.AddMinutes(30) };
        FetchOutcome[] outcomes = [Document(Item("1", "Uno")), new FetchOutcome.NotModified(), new FetchOutcome.Gone(), new FetchOutcome.Failed(PullOutcome.Timeout, "no answer")];
        outcomes.ShouldAllBe(outcome => Planner.Plan(queued, outcome, NothingSeen, Some.Now).State.QueuedUntil == null);
    }

    private static FeedPull Plan(FetchOutcome fetched, DateTimeOffset now) => Planner.Plan(Some.Feed(), fetched, NothingSeen, now);

    private static FeedPull Plan(FetchOutcome fetched) => Planner.Plan(Some.Feed(), fetched, NothingSeen, Some.Now);

    private static FeedPull Plan(FetchOutcome fetched, FeedPull before, DateTimeOffset now) =>
        Planner.Plan(before.State, fetched, before.Seen.ToDictionary(row => row.Key), now);

    private static FetchOutcome.Fetched Document(params string[] items) => new(
        Encoding.UTF8.GetBytes($"<rss version=\"2.0\"><channel><title>El Diario</title><link>https://diario.example/</link>{string.Concat(items)}</channel></rss>"),
        Some.FeedUrl);

    private static string Item(string id, string title) =>
        $"<item><guid isPermaLink=\"false\">{id}</guid><title>{title}</title><link>https://diario.example/{id}</link><pubDate>Fri, 13 Mar 2026 0{id}:00:00 GMT</pubDate></item>";
}
