using System.Globalization;
using Ingest.Core.Emails.Links;
using Ingest.Core.Text;
using Ingest.Core.Topics;

namespace Ingest.Core.Emails;

/// <summary>Renders an alert, in HTML and as text, in its subscriber's language.</summary>
public sealed class AlertEmail(EmailOptions options, LinkSigner links)
{
    private const int MostExcerpts = 4;
    private const int LongestSubject = 150;

    public EmailMessage Render(AlertStory story)
    {
        var words = EmailWords.Of(story.Subscriber.Language);
        var unsubscribe = links.LinkTo("api/unsubscribe", story.Subscriber.Id, LinkPurpose.Unsubscribe);
        var model = ModelOf(story, words, unsubscribe);
        return new EmailMessage
        {
            Delivery = story.Delivery.Id,
            MessageId = $"{story.Delivery.Id}@{unsubscribe.Host}",
            From = new EmailAddress(options.From, options.FromName),
            To = new EmailAddress(story.Subscriber.Email, story.Subscriber.Name),
            Subject = MailText.Shortened(MailText.OneLine(story.Article.Title), LongestSubject),
            Text = EmailTemplates.Text("alert", model),
            Html = EmailTemplates.Html("alert", model),
            Headers = HeadersOf(unsubscribe),
        };
    }

    /// <summary>RFC 8058 (one-click unsubscribe), RFC 2919 (List-Id) and RFC 3834 (no automatic answers, please).</summary>
    private static Dictionary<string, string> HeadersOf(Uri unsubscribe) => new()
    {
        ["List-Unsubscribe"] = $"<{unsubscribe.AbsoluteUri}>",
        ["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click",
        ["List-Id"] = $"Ingest <alerts.{unsubscribe.Host}>",
        ["Auto-Submitted"] = "auto-generated",
    };

    private Dictionary<string, object?> ModelOf(AlertStory story, EmailWords words, Uri unsubscribe)
    {
        var article = story.Article;
        var title = Excerpts.OfLine(article.Title, story.Spans.Where(span => span.Field == TextField.Title));
        var excerpts = Excerpts.Of(article.Text, story.Spans.Where(span => span.Field == TextField.Text), MostExcerpts);
        if (excerpts.Count == 0)
            excerpts = Excerpts.Beginning(article.Text);

        return new Dictionary<string, object?>
        {
            ["w"] = words.All,
            ["language"] = words.Language,
            ["title"] = PartsOf(title),
            ["title_plain"] = MailText.OneLine(article.Title),
            ["excerpts"] = excerpts.Select(PartsOf).ToList(),
            ["excerpts_plain"] = excerpts.Select(excerpt => excerpt.Plain).ToList(),
            ["queries"] = story.Queries.Select(query => MailText.OneLine(query)).ToList(),
            ["topics"] = article.Topics.Where(topic => topic.Matched).Select(topic => TopicOf(topic, words)).ToList(),
            ["source"] = MailText.OneLine(article.Raw.Source),
            ["article_language"] = words.LanguageName(article.Language),
            ["published"] = words.Instant(article.PublishedAt),
            ["seen"] = words.Instant(article.Raw.SeenAt),
            ["link"] = IsWeb(article.Link) ? article.Link!.AbsoluteUri : null,
            ["host"] = IsWeb(article.Link) ? article.Link!.IdnHost : null,
            ["unsubscribe"] = unsubscribe.AbsoluteUri,
            ["from_name"] = options.FromName,
            ["postal_address"] = options.PostalAddress,
        };
    }

    private static List<Dictionary<string, object?>> PartsOf(Excerpt excerpt) =>
        [.. excerpt.Parts.Select(part => new Dictionary<string, object?> { ["text"] = part.Text, ["match"] = part.IsMatch })];

    private static string TopicOf(TopicResult topic, EmailWords words)
    {
        var name = words.Name("topic", topic.Topic);
        return topic.Status is { } status ? string.Create(CultureInfo.InvariantCulture, $"{name} ({words.Name("status", status.ToString().ToLowerInvariant())})") : name;
    }

    private static bool IsWeb(Uri? link) => link is { IsAbsoluteUri: true, Scheme: "http" or "https" };
}
