using System.CommandLine;
using Ingest.Adapters.Storage;
using Ingest.Adapters.Storage.Watches;
using Ingest.Cli.Commands.Subscribers;
using Ingest.Cli.Commands.Watches;
using Ingest.Core.Alerts;
using Ingest.Core.Articles;
using Ingest.Core.Matching;
using Ingest.Core.Topics;

namespace Ingest.Cli.Commands.Articles;

/// <summary><c>ingest articles why</c>: why somebody was told of an article, or was not.</summary>
internal static class WhyArticleCommand
{
    public static Command Create()
    {
        var id = new Argument<string>("article") { Description = "Its id." };
        var named = new Option<string?>("--subscriber") { Description = "Only about this one: their address or id." };
        return new Command("why", "Say how the topics fared, and why each subscriber was told or was not.") { id, named }.OnStore(async (store, parsed, cancellationToken) =>
        {
            var article = await store.FindArticleAsync(parsed.GetRequiredValue(id), cancellationToken);
            IReadOnlyList<Subscriber> asked = parsed.GetValue(named) is { } one
                ? [await store.FindSubscriberAsync(one, cancellationToken)]
                : [.. (await store.SubscribersAsync(cancellationToken)).Values.OrderBy(subscriber => subscriber.Email, StringComparer.Ordinal)];
            return await ExplainAsync(store, article, asked, cancellationToken);
        });
    }

    private static async Task<Report> ExplainAsync(Store store, Article article, IReadOnlyList<Subscriber> asked, CancellationToken cancellationToken)
    {
        var answers = new List<Answer>();
        foreach (var subscriber in asked)
            answers.Add(await AnswerAsync(store, article, subscriber, cancellationToken));

        var topics = Explained(article);
        var words = topics.SelectMany(topic => TopicWords.Of(topic, article.Title, article.Text)).Select(line => $"  {line}").Prepend($"  text of {TextWords.Of(article.Raw)}").Prepend(article.Title).Concat(answers.SelectMany(Words));
        return Report.Of(
            new { article.Id, article.Title, article.Story, article.Language, article.WatchVersion, article.Raw.Page, Topics = topics.Select(TopicWords.Json), Subscribers = answers },
            string.Join(Environment.NewLine, words));
    }

    private static async Task<Answer> AnswerAsync(Store store, Article article, Subscriber subscriber, CancellationToken cancellationToken)
    {
        var decision = article.Decisions.FirstOrDefault(decision => decision.Subscriber == subscriber.Id);
        var watches = await store.Get<WatchesTable>().OfSubscriberAsync(subscriber.Id, cancellationToken)
            .Select(row => AnswerOf(row.Value, article, decision))
            .ToListAsync(cancellationToken);
        var delivery = decision?.Delivery is { } id ? (await store.Get<DeliveriesTable>().FindAsync(subscriber.Id, id, cancellationToken))?.Value : null;
        return new Answer(subscriber.Id, subscriber.Email, decision?.Outcome, ReasonOf(decision, delivery, article, watches), watches, delivery);
    }

    private static WatchAnswer AnswerOf(Watch watch, Article article, AlertDecision? decision)
    {
        var fired = decision?.Watches.Contains(watch.Id) ?? false;
        if (Query.Parse(watch.Query).Query is null)
            return new WatchAnswer(watch.Id, watch.Query, fired, [], "the query cannot be read", IsYounger: false);

        var explanation = GivenQuery.Parse(watch.Query).Explain(article);
        var isYounger = !fired && explanation.IsMatch && watch.CreatedAt > article.ClassifiedAt;
        return new WatchAnswer(watch.Id, watch.Query, fired, FoundText.Of(article, explanation.Spans), explanation.Missing, isYounger);
    }

    private static string ReasonOf(AlertDecision? decision, Delivery? delivery, Article article, IReadOnlyList<WatchAnswer> watches) => decision?.Outcome switch
    {
        AlertOutcome.Planned => delivery is null ? "a mail was planned, and its row is gone" : DeliveryReason(delivery),
        AlertOutcome.StoryAlreadyAlerted => $"this story was mailed before, by way of article {delivery?.Article.Value ?? "since forgotten"}",
        AlertOutcome.Unsubscribed => "unsubscribed",
        AlertOutcome.Backlog => $"published {Phrase.Of(article.PublishedAt)}, before the watch was set or the feed was added",
        _ when watches.Any(watch => watch.IsYounger) => "a watch matches, but it was set after the article had been classified",
        _ => watches.Count == 0 ? "there is no watch" : "no watch matches",
    };

    private static string DeliveryReason(Delivery delivery) =>
        delivery.SentAt is { } sent ? $"mailed {Phrase.Of(sent)}" : $"the mail is {Phrase.Of<DeliveryStatus>(delivery.Status)}{(delivery.Reason is { } reason ? $": {reason}" : "")}";

    /// <summary>The results are those that were decided on; what was missing is asked of the definitions as they are now.</summary>
    private static List<TopicExplanation> Explained(Article article)
    {
        var now = TopicClassifier.Open().Explain(article.Title, article.Text, article.Language).ToDictionary(explained => explained.Result.Topic);
        return [.. article.Topics.Select(topic => topic.Matched || !now.TryGetValue(topic.Topic, out var explained) ? new TopicExplanation(topic, [], []) : explained with { Result = topic })];
    }

    private static IEnumerable<string> Words(Answer answer) =>
        answer.Watches.Select(watch => $"    {(watch.Fired ? "✓" : "·")} {watch.Query}{(watch.Spans.Count > 0 ? $" — {string.Join(", ", watch.Spans)}" : watch.Missing is { } missing ? $" — {missing}" : "")}").Prepend($"  {answer.Email}: {answer.Reason}");

    private sealed record Answer(SubscriberId Subscriber, string Email, AlertOutcome? Outcome, string Reason, IReadOnlyList<WatchAnswer> Watches, Delivery? Delivery);

    /// <param name="Missing">The smallest part that is missing, where it does not match.</param>
    /// <param name="IsYounger">It matches, and was set after the article had been classified.</param>
    private sealed record WatchAnswer(WatchId Id, string Query, bool Fired, IReadOnlyList<FoundText> Spans, string? Missing, bool IsYounger);
}
