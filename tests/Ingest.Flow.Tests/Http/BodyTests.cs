using System.Text;
using Ingest.Core.Feeds;
using Ingest.Support.Http;

namespace Ingest.Flow.Tests.Http;

public sealed class BodyTests : FetchTests
{
    private const string Feed = "<rss><channel><title>El Diario de la Mañana</title></channel></rss>";

    private static readonly byte[] FeedBytes = Encoding.UTF8.GetBytes(Feed);

    [Fact]
    public async Task AnEmptyDocumentIsADocument()
    {
        (await FetchDocumentAsync(Publisher.Serve("/empty.xml", Answers.Bytes([])))).Body.Length.ShouldBe(0);
        (await FetchDocumentAsync(Publisher.Serve("/nothing.xml", Answers.Status(204)))).Body.Length.ShouldBe(0);
        (await FetchDocumentAsync(Publisher.Serve("/packed.xml", Answers.Bytes([], ("Content-Encoding", "br"))))).Body.Length.ShouldBe(0);
    }

    [Fact]
    public async Task AWebPageIsADocumentToo() =>
        (await FetchDocumentAsync(Publisher.Serve("/", Answers.Document("<!doctype html><title>Diario</title>", "text/html")))).ContentType.ShouldBe("text/html");

    public static TheoryData<string, byte[]> Codings => new()
    {
        { "gzip", Answers.Gzip(FeedBytes) },
        { "x-gzip", Answers.Gzip(FeedBytes) },
        { "GZIP", Answers.Gzip(FeedBytes) },
        { "deflate", Answers.Zlib(FeedBytes) },
        { "deflate", Answers.Deflate(FeedBytes) },
        { "br", Answers.Brotli(FeedBytes) },
        { "identity", FeedBytes },
        { "deflate, gzip", Answers.Gzip(Answers.Zlib(FeedBytes)) },
    };

    [Theory]
    [MemberData(nameof(Codings))]
    public async Task CompressionIsTakenOff(string coding, byte[] body) =>
        Text(await FetchDocumentAsync(Publisher.Serve("/feed.xml", Answers.Bytes(body, ("Content-Encoding", coding))))).ShouldBe(Feed);

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public async Task ACodingThatIsAnnouncedButNotSentIsUnderstood(string coding) =>
        Text(await FetchDocumentAsync(Publisher.Serve("/feed.xml", Answers.Bytes(FeedBytes, ("Content-Encoding", coding))))).ShouldBe(Feed);

    [Fact]
    public async Task ACodingThatIsSentButNotAnnouncedIsUnderstood() =>
        Text(await FetchDocumentAsync(Publisher.Serve("/feed.xml.gz", Answers.Bytes(Answers.Gzip(FeedBytes), ("Content-Type", "application/gzip"))))).ShouldBe(Feed);

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    [InlineData("zstd")]
    [InlineData("gzip, gzip, gzip")]
    public async Task ABodyThatIsNotWhatItsCodingSaysIsBroken(string coding)
    {
        byte[] noise = [0xFF, 0xFE, 0xFD, 0xFC, 0xFB, 0xFA, 0xF9, 0xF8];

        var failed = await FetchFailureAsync(Publisher.Serve("/feed.xml", Answers.Bytes(noise, ("Content-Encoding", coding))));

        failed.Outcome.ShouldBe(PullOutcome.Broken);
        failed.Reason.ShouldContain("/feed.xml cannot be decompressed");
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public async Task ACompressedBodyThatBreaksOffIsReadAsFarAsItGoes(string coding)
    {
        var items = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 100_000).Select(number => $"<item>{number * 7919}</item>")));
        var body = coding == "gzip" ? Answers.Gzip(items) : coding == "br" ? Answers.Brotli(items) : Answers.Zlib(items);

        var fetched = await FetchDocumentAsync(Publisher.Serve("/feed.xml", Answers.Bytes(body[..(body.Length / 2)], ("Content-Encoding", coding))));

        fetched.Body.Length.ShouldBeInRange(items.Length / 10, items.Length - 1);
        items.AsSpan().StartsWith(fetched.Body.Span).ShouldBeTrue();
    }

    [Fact]
    public async Task AnAnnouncedLengthOverTheCapIsRefusedBeforeItIsRead()
    {
        var url = Publisher.Serve("/feed.xml", async context =>
        {
            context.Response.ContentLength = 50_000_000;
            await Answers.Stall("<rss>")(context);
        });

        await ShouldBeTooLarge(url);
    }

    [Fact]
    public async Task AnUnannouncedLengthIsReadNoFurtherThanTheCap() =>
        await ShouldBeTooLarge(Publisher.Serve("/feed.xml", Answers.Chunked(50_000_000)));

    [Fact]
    public async Task ADocumentOfExactlyTheCapIsTaken()
    {
        Options = Options with { MaxBytes = 100_000 };

        (await FetchDocumentAsync(Publisher.Serve("/feed.xml", Answers.Chunked(100_000)))).Body.Length.ShouldBe(100_000);
        await ShouldBeTooLarge(Publisher.Serve("/larger.xml", Answers.Chunked(100_001)));
    }

    private async Task ShouldBeTooLarge(Uri url)
    {
        var failed = await FetchFailureAsync(url);
        failed.Outcome.ShouldBe(PullOutcome.Broken);
        failed.Reason.ShouldContain($"larger than {Options.MaxBytes} bytes");
    }
}
