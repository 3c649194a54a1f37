using Ingest.Core.Feeds;
using Ingest.Flow.Tests.Support;
using Ingest.Support.Http;

namespace Ingest.Flow.Tests.Http;

[Collection(nameof(Alone))]
public sealed class DecompressionBombTests : FetchTests
{
    public static TheoryData<string, byte[]> Bombs
    {
        get
        {
            var zeros = new byte[40_000_000];
            return new TheoryData<string, byte[]>
            {
                { "gzip", Answers.Gzip(zeros) },
                { "deflate", Answers.Zlib(zeros) },
                { "br", Answers.Brotli(zeros) },
                { "gzip, gzip", Answers.Gzip(Answers.Gzip(zeros)) },
                { "br, gzip", Answers.Gzip(Answers.Brotli(zeros)) },
            };
        }
    }

    [Theory]
    [MemberData(nameof(Bombs), DisableDiscoveryEnumeration = true)]
    public async Task ADecompressionBombCostsNoMoreThanTheCap(string coding, byte[] bomb)
    {
        bomb.Length.ShouldBeLessThan(100_000);
        var before = GC.GetTotalAllocatedBytes();

        (await FetchFailureAsync(Publisher.Serve("/feed.xml", Answers.Bytes(bomb, ("Content-Encoding", coding))))).Outcome.ShouldBe(PullOutcome.Broken);

        // A buffer that doubles up to the cap costs up to four times its last size.
        (GC.GetTotalAllocatedBytes() - before).ShouldBeLessThan(4L * Options.MaxBytes + 10_000_000);
    }
}
