using Ingest.Adapters.Storage;
using Ingest.Core.Feeds;
using Microsoft.AspNetCore.Http;

namespace Ingest.LocalHost.Page;

/// <summary>Every feed: how its last pull went, and when the next is.</summary>
internal sealed class FeedsPage(FeedsTable feeds, TimeProvider time) : IPage
{
    public async Task<Document?> RenderAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var all = await feeds.ListAsync(cancellationToken).Select(feed => feed.Value).OrderBy(feed => feed.Title, StringComparer.Ordinal).ToListAsync(cancellationToken);
        return new Document("Feeds", $"<h1>Feeds</h1>{(all.Count == 0 ? Empty : Table(all))}");
    }

    private static Html Empty { get; } =
        Html.Of($"<p class=\"empty\">No feed yet. Add one: <code>ingest feeds add URL</code>, or many: <code>ingest feeds import FILE.opml</code>.</p>");

    private Html Table(IEnumerable<FeedState> all) =>
        $"""
        <div class="scroll"><table>
        <thead><tr><th>Feed</th><th>Last pull</th><th>Pulled</th><th>Next</th><th class="number">Entries</th><th class="number">A day</th></tr></thead>
        <tbody>{all.Select(Row)}</tbody>
        </table></div>
        """;

    private Html Row(FeedState feed) =>
        $"""
        <tr>
        <td><strong dir="auto">{feed.Title}</strong><br><span class="fine">{feed.Url.AbsoluteUri}</span>{FaultOf(feed)}</td>
        <td>{OutcomeOf(feed)}</td>
        <td>{Moment.Ago(feed.LastPulledAt, time.GetUtcNow())}</td>
        <td>{NextOf(feed)}</td>
        <td class="number">{feed.EntryCount}</td>
        <td class="number">{(feed.EntriesPerDay > 0 ? Html.Of($"{feed.EntriesPerDay:0.#}") : Html.Of($"<span class=\"none\">–</span>"))}</td>
        </tr>
        """;

    private static Html FaultOf(FeedState feed) => feed.Fault is { } fault
        ? Html.Of($"<br><span class=\"{(Words.IsTrouble(feed.LastOutcome) ? "fault" : "fine")}\">{fault}</span>")
        : Html.Empty;

    private static Html OutcomeOf(FeedState feed)
    {
        if (feed.LastOutcome is not { } outcome)
            return Html.Of($"<span class=\"none\">not pulled yet</span>");

        var streak = feed.FailureStreak > 1 ? $", {feed.FailureStreak} times in a row" : "";
        return $"<span class=\"state {(Words.IsTrouble(outcome) ? "bad" : "good")}\">{Words.Of(outcome)}</span>{streak}";
    }

    private Html NextOf(FeedState feed) => feed.NextDueAt is null ? $"<span class=\"none\">has ended</span>" : Due(feed.NextDueAt.Value);

    private Html Due(DateTimeOffset due) => due <= time.GetUtcNow() ? $"due" : Moment.Ago(due, time.GetUtcNow());
}
