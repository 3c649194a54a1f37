using Ingest.Core.Feeds;
using Ingest.Core.Stories;
using Ingest.Core.Topics;

namespace Ingest.Core.Articles;

/// <summary>Reads a raw article as a person would: what it says, in which language, on which topics, and which story it tells.</summary>
public sealed class ArticleReader(LanguageIdentifier languages, TopicClassifier topics)
{
    /// <returns>The article, without decisions about alerts.</returns>
    public Article Read(RawArticle raw, DateTimeOffset now)
    {
        var extracted = ArticleText.Of(raw);
        var guess = languages.Identify(extracted.Title, extracted.Text, extracted.Language);
        return new Article
        {
            Id = raw.Id,
            Raw = raw,
            Story = StoryId.Of(raw.Id, raw.Entry.Link),
            Title = extracted.Title,
            Text = extracted.Text,
            Byline = extracted.Byline,
            Link = raw.Entry.Link,
            Language = guess.Language,
            LanguageConfidence = guess.Confidence,
            PublishedAt = EntryDates.PublishedAt(raw.Entry, raw.SeenAt),
            ClassifiedAt = now,
            Topics = topics.Classify(extracted.Title, extracted.Text, guess.Language),
        };
    }
}
