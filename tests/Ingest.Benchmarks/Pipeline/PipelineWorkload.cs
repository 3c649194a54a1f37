using System.Globalization;
using Ingest.Adapters.Storage;
using Ingest.Adapters.Storage.Watches;
using Ingest.Core.Alerts;
using Ingest.Core.Feeds;
using Ingest.Support.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Ingest.Benchmarks.Pipeline;

/// <summary>Feeds of made-up articles, new ones for every round.</summary>
internal sealed class PipelineWorkload(int round)
{
    public const int FeedCount = 20;
    public const int EntriesAFeed = 40;
    private const int WordsAnArticle = 300;
    private const int OneIn = 10;

    private static readonly string[] Vocabulary =
        "el la de que en un una los las del por con para su presidente gobierno ministro país ciudad año millones acuerdo ley partido mercado empresa equipo agua escuela hospital carretera lluvia cosecha precio empleo vecino familia teatro libro jugador juez fiscal alcalde región frontera puerto tren avión".Split(' ');

    public int ArticleCount => FeedCount * EntriesAFeed;

    public DateTimeOffset BegunAt { get; private set; }

    /// <summary>How many of the articles are mailed.</summary>
    public int MailCount => ArticleCount / OneIn;

    /// <summary>Bytes of a raw article and of an article, about.</summary>
    public static int ArticleBytes => WordsAnArticle * 8;

    public async Task AddAsync(IServiceProvider services, Publisher publisher)
    {
        BegunAt = TimeProvider.System.GetUtcNow();
        await AddWatchAsync(services);
        for (var feed = 0; feed < FeedCount; feed++)
        {
            var url = publisher.Serve($"/round{round}/feed{feed}", Answers.Document(Document(feed)));
            await services.GetRequiredService<FeedsTable>().AddAsync(FeedState.New(new OpmlFeed(url, null, null), BegunAt), CancellationToken.None);
        }
    }

    private async Task AddWatchAsync(IServiceProvider services)
    {
        var subscriber = new Subscriber { Id = Subscriber.IdOf("bench@example.com"), Email = "bench@example.com", SubscribedAt = BegunAt };
        await services.GetRequiredService<SubscribersTable>().AddAsync(subscriber, CancellationToken.None);
        var watch = new Watch { Id = Watch.IdOf(subscriber.Id, "submarino"), Subscriber = subscriber.Id, Query = "submarino", CreatedAt = BegunAt };
        await services.GetRequiredService<WatchesTable>().AddAsync(watch, CancellationToken.None);
    }

    private string Document(int feed) =>
        $"""<rss version="2.0"><channel><title>Diario {feed}</title>{string.Concat(Enumerable.Range(0, EntriesAFeed).Select(entry => Item(feed, entry)))}</channel></rss>""";

    private string Item(int feed, int entry)
    {
        var number = (feed * EntriesAFeed) + entry;
        var random = new Random(((round + 1) * 100_000) + number);
        var words = string.Join(' ', Enumerable.Range(0, WordsAnArticle).Select(index => Vocabulary[random.Next(Vocabulary.Length)] + (index % 15 == 14 ? "." : "")));
        var keyword = number % OneIn == 0 ? "Un submarino. " : "";
        return string.Create(CultureInfo.InvariantCulture, $"<item><guid>r{round}-{number}</guid><link>https://diario{feed}.example/{round}/{number}</link><title>Noticia {number}</title><description>{keyword}{words}</description><pubDate>{BegunAt:R}</pubDate></item>");
    }
}
