using Ingest.Core.Alerts;
using Ingest.Core.Text;
using Ingest.Core.Tests.Support;

namespace Ingest.Core.Tests.Alerts;

public sealed class AlertPlannerTests
{
    private static readonly AlertOptions Options = new();

    [Fact]
    public void PlansOneDeliveryForASubscriberWhoseSeveralWatchesMatch()
    {
        var decisions = Decide([Hit("drones", start: 10), Hit("chaleco", start: 3)], Some.Subscriber());

        var decision = decisions.ShouldHaveSingleItem();
        decision.Outcome.ShouldBe(AlertOutcome.Planned);
        decision.Watches.ShouldBe([Some.Watch("drones").Id, Some.Watch("chaleco").Id]);
        decision.Spans.Select(span => span.Start).ShouldBe([3, 10]);
    }

    [Fact]
    public void PlansADeliveryForEachOfTwoSubscribers()
    {
        var hits = new[] { Hit("drones"), Hit("drones", email: "bo@example.com") };

        var decisions = Decide(hits, Some.Subscriber(), Some.Subscriber("bo@example.com"));

        decisions.Count.ShouldBe(2);
        decisions.Select(decision => AlertPlanner.DeliveryOf(Some.Article(), decision).Id).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public void TellsNobodyWhoHasUnsubscribed() =>
        Decide([Hit("drones")], Some.Subscriber(unsubscribedAt: Some.Now)).ShouldHaveSingleItem().Outcome.ShouldBe(AlertOutcome.Unsubscribed);

    [Fact]
    public void TakesADeletedSubscriberForUnsubscribed() =>
        Decide([Hit("drones")]).ShouldHaveSingleItem().Outcome.ShouldBe(AlertOutcome.Unsubscribed);

    [Fact]
    public void HoldsBackWhatWasPublishedBeforeTheWatch() =>
        Decide([Hit("drones", createdAt: Some.Now)], Some.Subscriber()).ShouldHaveSingleItem().Outcome.ShouldBe(AlertOutcome.Backlog);

    [Fact]
    public void HoldsBackWhatWasPublishedBeforeTheFeedWasAdded()
    {
        var article = Some.Article(Some.RawArticle(feedAddedAt: Some.Now));

        AlertPlanner.Decide(article, [Hit("drones")], ById(Some.Subscriber()), Options).ShouldHaveSingleItem().Outcome.ShouldBe(AlertOutcome.Backlog);
    }

    [Fact]
    public void MailsTheBacklogWhenAskedTo()
    {
        var hits = new[] { Hit("drones", createdAt: Some.Now) };

        var decisions = AlertPlanner.Decide(Some.Article(), hits, ById(Some.Subscriber()), Options with { MailBacklog = true });

        decisions.ShouldHaveSingleItem().Outcome.ShouldBe(AlertOutcome.Planned);
    }

    [Fact]
    public void SaysThatTheStoryWasAlreadyAlertedWhenAnotherArticleToldIt()
    {
        var decision = Decide([Hit("drones")], Some.Subscriber()).Single();
        var other = Some.Article(Some.RawArticle(Some.Entry(id: "guid-2")));

        AlertPlanner.Settle(decision, Some.Delivery(), other.Id).Outcome.ShouldBe(AlertOutcome.StoryAlreadyAlerted);
    }

    [Fact]
    public void StaysPlannedWhenTheSameArticleIsClassifiedAgain()
    {
        var decision = Decide([Hit("drones")], Some.Subscriber()).Single();

        var settled = AlertPlanner.Settle(decision, Some.Delivery(DeliveryStatus.Sent), Some.Article().Id);

        settled.Outcome.ShouldBe(AlertOutcome.Planned);
        settled.Delivery.ShouldBe(Some.Delivery().Id);
    }

    private static IReadOnlyList<AlertDecision> Decide(IEnumerable<WatchHit> hits, params Subscriber[] subscribers) =>
        AlertPlanner.Decide(Some.Article(), hits, ById(subscribers), Options);

    private static Dictionary<SubscriberId, Subscriber> ById(params Subscriber[] subscribers) => subscribers.ToDictionary(subscriber => subscriber.Id);

    private static WatchHit Hit(string query, string email = "ana@example.com", int start = 0, DateTimeOffset? createdAt = null)
    {
        var watch = Some.Watch(query, email, createdAt);
        return new WatchHit(new WatchEntry(watch.Subscriber, watch.Id, watch.CreatedAt), [new TextSpan(TextField.Text, start, 5)]);
    }
}
