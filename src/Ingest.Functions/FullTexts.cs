using Ingest.Adapters.Http;
using Ingest.Adapters.Storage;
using Ingest.Core.Alerts;
using Ingest.Core.Articles;

namespace Ingest.Functions;

/// <summary>Reads the pages of articles whose feed asks for that. It is done where the article is understood, so that a slow page holds back that article and not its feed.</summary>
public sealed class FullTexts(ArticlePages pages, ArticleBlobs blobs, AlertOptions options)
{
    /// <returns>With the page's text, or why there is none; as it was where no page is asked for, or none would be mailed of.</returns>
    public async Task<RawArticle> CompleteAsync(RawArticle raw, CancellationToken cancellationToken)
    {
        if (!ArticleText.AsksForPage(raw) || !(options.MailBacklog || raw.IsSinceFeedWasAdded))
            return raw;

        return raw with { Page = await FindAsync(raw, cancellationToken) ?? await pages.ReadAsync(raw.Entry.Link!, cancellationToken) };
    }

    /// <summary>A function that runs twice asks the publisher once.</summary>
    private async Task<PageReading?> FindAsync(RawArticle raw, CancellationToken cancellationToken)
    {
        var stored = await blobs.FindAsync(raw.Id, cancellationToken);
        return stored?.Raw.ContentHash == raw.ContentHash ? stored.Raw.Page : null;
    }
}
