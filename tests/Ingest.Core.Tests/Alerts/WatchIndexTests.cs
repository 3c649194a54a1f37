using Ingest.Core.Alerts;
using Ingest.Core.Tests.Support;

namespace Ingest.Core.Tests.Alerts;

public sealed class WatchIndexTests
{
    private static readonly Watch Drones = Some.Watch("drones");
    private static readonly Watch Vest = Some.Watch("\"chaleco antibalas\"", "eva@example.com");
    private static readonly Watch Broken = Some.Watch("(drones");

    [Fact]
    public void KnowsEveryWatchByWhoSetItAndWhen() =>
        WatchIndex.Compile([Vest]).Match(Article("un chaleco antibalas")).ShouldHaveSingleItem().Watch.ShouldBe(new WatchEntry(Vest.Subscriber, Vest.Id, Vest.CreatedAt));

    [Fact]
    public void SetsAsideWhatCannotBeCompiledAndGoesOnWithTheOthers()
    {
        var index = WatchIndex.Compile([Broken, Drones]);

        Found(index).ShouldBe([Drones.Id]);
        index.SetAside.ShouldHaveSingleItem().Id.ShouldBe(Broken.Id);
        index.SetAside[0].Reason.ShouldStartWith("at ");
    }

    [Fact]
    public void SetsAsideAWatchWhoseIdIsNone() =>
        WatchIndex.Compile([Drones with { Id = new WatchId("by hand") }]).SetAside.ShouldHaveSingleItem().Reason.ShouldContain("id");

    [Fact]
    public void TakesUpWhatIsSetAndDropsWhatIsTakenBack()
    {
        var index = WatchIndex.Compile([Drones]).Apply([WatchChange.Set(Vest)]);
        Found(index).ShouldBe([Drones.Id, Vest.Id], ignoreOrder: true);

        Found(index.Apply([WatchChange.Removed(Drones.Subscriber, Drones.Id)])).ShouldBe([Vest.Id]);
        Found(index.Apply([WatchChange.Removed(Vest.Subscriber, Vest.Id)])).ShouldBe([Drones.Id]);
    }

    [Fact]
    public void IsTheSameAfterTheSameChangesAgain()
    {
        WatchChange[] changes = [WatchChange.Set(Vest), WatchChange.Removed(Drones.Subscriber, Drones.Id), WatchChange.Set(Drones), WatchChange.Removed(Vest.Subscriber, Vest.Id)];

        Found(WatchIndex.Compile([Vest]).Apply(changes).Apply(changes)).ShouldBe([Drones.Id]);
    }

    [Fact]
    public void ForgetsThatAWatchWasSetAsideWhenItIsMended()
    {
        var index = WatchIndex.Compile([Broken]).Apply([WatchChange.Removed(Broken.Subscriber, Broken.Id)]);

        index.SetAside.ShouldBeEmpty();
    }

    [Fact]
    public void IsReadAsItWasWritten()
    {
        var file = Saved(WatchIndex.Compile([Drones, Vest]));

        var index = WatchIndex.Load(new MemoryStream(file), []);

        Found(index).ShouldBe([Drones.Id, Vest.Id], ignoreOrder: true);
        index.Match(Article("drones")).Single().Watch.CreatedAt.ShouldBe(Drones.CreatedAt);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(40)]
    [InlineData(200)]
    public void RefusesAFileThatEndsTooEarly(int length)
    {
        var file = Saved(WatchIndex.Compile([Drones, Vest]));

        Should.Throw<InvalidDataException>(() => WatchIndex.Load(new MemoryStream(file[..length]), []));
    }

    [Fact]
    public void RefusesAFileOfSomethingElse() =>
        Should.Throw<InvalidDataException>(() => WatchIndex.Load(new MemoryStream("this is no list of watches at all, and longer than one"u8.ToArray()), []));

    private static byte[] Saved(WatchIndex index)
    {
        var stream = new MemoryStream();
        index.Save(stream);
        return stream.ToArray();
    }

    private static IEnumerable<WatchId> Found(WatchIndex index) => index.Match(Article("drones y un chaleco antibalas")).Select(hit => hit.Watch.Id);

    private static Core.Articles.Article Article(string text) => Some.Article() with { Title = "Regalos", Text = text };
}
