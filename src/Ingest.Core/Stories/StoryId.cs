using System.Text.Json.Serialization;
using Ingest.Core.Articles;

namespace Ingest.Core.Stories;

/// <summary>The story that an article tells. Several articles may tell one story; nobody is mailed twice for one.</summary>
[JsonConverter(typeof(IdJsonConverterFactory))]
public readonly record struct StoryId(string Value) : IId<StoryId>
{
    public static StoryId From(string value) => new(value);

    /// <summary>Articles with one canonical address tell one story, whichever feeds carry them; an article without a link is a story of its own.</summary>
    public static StoryId Of(ArticleId article, Uri? link) =>
        new(ContentHash.Of(link is null ? article.Value : CanonicalAddress.Of(link)));

    public override string ToString() => Value;
}
