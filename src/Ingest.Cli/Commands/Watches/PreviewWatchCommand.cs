using System.CommandLine;
using Ingest.Cli.Commands.Articles;

namespace Ingest.Cli.Commands.Watches;

/// <summary><c>ingest watches preview</c>: what a query would have brought. Nothing is saved and nobody mailed.</summary>
internal static class PreviewWatchCommand
{
    public static Command Create()
    {
        var query = new Argument<string>("query") { Description = "The query; nothing is saved." };
        var days = ArticleFinder.DaysOption();
        return new Command("preview", "Show the stored articles that a query would have matched.") { query, days }
            .OnStore((store, parsed, cancellationToken) => PreviewAsync(store, GivenQuery.Parse(parsed.GetRequiredValue(query)), parsed.GetValue(days), cancellationToken));
    }

    private static async Task<Report> PreviewAsync(Store store, GivenQuery query, int days, CancellationToken cancellationToken)
    {
        var covered = ArticleFinder.DaysCovered(await store.ArticlesAsync(days, cancellationToken), store.Now, days);
        var found = await store.SearchAsync(query, days, cancellationToken).ToListAsync(cancellationToken);
        var preview = new Preview(query.Text, Math.Round(covered, 1), found.DistinctBy(article => article.Story).Count(), found) { Expected = query.Query.ExpectedShare };
        return Report.Of(preview, Words(preview));
    }

    private static string Words(Preview preview)
    {
        if (preview.Mails == 0)
            return $"It would have matched nothing of the last {preview.Span}.";

        var table = new StringWriter();
        FoundArticle.Table(preview.Articles, "").WriteWords(table);
        return $"{table}{Environment.NewLine}{Phrase.Count(preview.Mails, "mail", "mails")} in {preview.Span}: {Phrase.Of(preview.MailsPerDay)} a day.";
    }

    /// <param name="Days">The days that the stored articles cover.</param>
    /// <param name="Mails">One a story.</param>
    private sealed record Preview(string Query, double Days, int Mails, IReadOnlyList<FoundArticle> Articles)
    {
        internal string Span => Days == 1 ? "1 day" : $"{Phrase.Of(Days)} days";

        public double MailsPerDay => Math.Round(Mails / Days, 2);

        /// <summary>The share of all articles that word frequencies of news let expect, stored or not.</summary>
        public required double Expected { get; init; }
    }
}
