using Ingest.Core.Articles;
using Ingest.Core.Text;
using Ingest.Core.Topics;

namespace Ingest.Core.Emails;

/// <summary>What an alert says: every text of strangers made one harmless, bounded line, for the templates to lay out.</summary>
internal sealed class AlertContent(AlertStory story, EmailWords words)
{
    private const int MostExcerpts = 4;
    private const int MostWords = 12;
    private const int MostQueries = 10;
    private const int LongestSubject = 150;
    private const int LongestQuery = 200;

    /// <summary>Longer addresses break in mail programs, and no publisher needs them.</summary>
    private const int LongestLink = 2000;

    private readonly Article _article = story.Article;

    /// <summary>The headline; where an entry has none, how its text begins, or else who published it.</summary>
    public string Subject => MailText.Shortened(Headline, LongestSubject);

    private string Headline => MailText.OneLine(_article.Title) is { Length: > 0 } title ? title
        : Excerpts.BeginningOf(_article.Text) is { Length: > 0 } beginning ? beginning
        : MailText.OneLine(_article.Raw.Source);

    private IEnumerable<TextSpan> TitleSpans => story.Spans.Where(span => span.Field == TextField.Title);

    private IEnumerable<TextSpan> TextSpans => story.Spans.Where(span => span.Field == TextField.Text);

    public Dictionary<string, object?> Model()
    {
        var title = string.IsNullOrWhiteSpace(_article.Title) ? Excerpts.OfLine(Headline, []) : Excerpts.OfLine(_article.Title, TitleSpans);
        var excerpts = ExcerptsToShow();
        var link = LinkToShow();
        return new Dictionary<string, object?>
        {
            ["w"] = words.All,
            ["language"] = words.Language,
            ["title"] = PartsOf(title),
            ["subject"] = Subject,
            ["excerpts"] = excerpts.Select(PartsOf).ToList(),
            ["excerpts_plain"] = excerpts.Select(excerpt => excerpt.Plain).ToList(),
            ["queries"] = story.Queries.Take(MostQueries).Select(query => MailText.Shortened(MailText.OneLine(query), LongestQuery)).ToList(),
            ["found"] = WordsFound(),
            ["topics"] = _article.Topics.Where(topic => topic.Matched).Select(TopicOf).ToList(),
            ["events"] = AlertEvents.Of(_article.Topics, words),
            ["source"] = MailText.Shortened(MailText.OneLine(_article.Raw.Source), LongestSubject),
            ["article_language"] = words.Name("language", _article.Language),
            ["published"] = words.Instant(_article.PublishedAt),
            ["seen"] = words.Instant(_article.Raw.SeenAt),
            ["link"] = link?.AbsoluteUri,
            ["host"] = link?.IdnHost,
        };
    }

    private IReadOnlyList<Excerpt> ExcerptsToShow()
    {
        var excerpts = Excerpts.Of(_article.Text, TextSpans, MostExcerpts);
        return excerpts.Count > 0 ? excerpts : Excerpts.Beginning(_article.Text);
    }

    private List<string> WordsFound() =>
        [.. Excerpts.Words(_article.Title, TitleSpans).Concat(Excerpts.Words(_article.Text, TextSpans)).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostWords)];

    private static List<Dictionary<string, object?>> PartsOf(Excerpt excerpt) =>
        [.. excerpt.Parts.Select(part => new Dictionary<string, object?> { ["text"] = part.Text, ["match"] = part.IsMatch })];

    private string TopicOf(TopicResult topic)
    {
        var name = words.Name("topic", topic.Topic);
        return topic.Status is { } status ? $"{name} ({words.Name("status", status.ToString().ToLowerInvariant())})" : name;
    }

    /// <summary>The web's own, and never with a user before the host: <c>https://bank.example@evil.example</c> leads to evil.example.</summary>
    private Uri? LinkToShow()
    {
        if (_article.Link is not { IsAbsoluteUri: true, Scheme: "http" or "https" } link || link.AbsoluteUri.Length > LongestLink)
            return null;

        return link.UserInfo.Length == 0 ? link : new UriBuilder(link) { UserName = "", Password = "" }.Uri;
    }
}
