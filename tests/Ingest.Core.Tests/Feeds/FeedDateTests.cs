using System.Globalization;
using Ingest.Core.Feeds.Dates;
using Ingest.Support;

namespace Ingest.Core.Tests.Feeds;

public sealed class FeedDateTests
{
    public static TheoryData<string, string> Dates() =>
        [.. Repository.Read("tests/Fixtures/Feeds/dates.tsv").Split('\n')
            .Where(line => line.Contains('\t', StringComparison.Ordinal))
            .Select(line => line.Split('\t'))
            .Select(row => (row[0], row[1].Trim()))];

    [Theory]
    [MemberData(nameof(Dates))]
    public void ReadsADateAsPublishersWriteIt(string text, string expected) =>
        FeedDate.Read(text).ShouldBe(expected == "-" ? null : DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture));

    [Fact]
    public void ReadsNoDateOutOfALongText() => FeedDate.Read("Thu, 01 Jan 2004 " + new string('0', 200)).ShouldBeNull();
}
