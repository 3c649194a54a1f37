using Ingest.Adapters.Storage;
using Ingest.Flow.Tests.Support;

namespace Ingest.Flow.Tests.Cli;

public sealed class PoisonCommandTests(StorageEmulator storage)
{
    [Fact]
    public async Task WhatFailedForGoodIsListedReplayedAndDiscarded()
    {
        await using var app = await LocalApp.StartAsync(storage);
        await app.Get<StorageClients>().Queues.GetQueueClient(StorageNames.FeedPulls).SendMessageAsync("this is no JSON", LocalApp.Cancel);
        await app.IdleAsync();

        var item = (await CommandRun.OnAsync(app, "poison", "list", "--json")).ShouldBeDone().Json.EnumerateArray().Single();
        item.GetProperty("source").GetString().ShouldBe(StorageNames.FeedPulls);
        item.GetProperty("content").GetString().ShouldBe("this is no JSON");
        (await CommandRun.OnAsync(app, "status", "--json")).ShouldBeDone().Json.GetProperty("poison").GetInt32().ShouldBe(1);

        (await CommandRun.OnAsync(app, "poison", "replay", item.GetProperty("id").GetString()!)).ShouldBeDone();
        await app.IdleAsync();
        (await CommandRun.OnAsync(app, "poison", "discard", "--all")).ShouldBeDone().Output.ShouldContain("1 item");
        (await CommandRun.OnAsync(app, "poison", "list")).Output.ShouldContain("Nothing has failed for good.");
    }

    [Fact]
    public async Task AnItemThatIsNotThereIsNamedAndNothingNamedIsWrongUsage()
    {
        await using var app = await LocalApp.StartAsync(storage);

        (await CommandRun.OnAsync(app, "poison", "replay", "alerts/7")).ShouldBeRefused("there is no poisoned item 'alerts/7'");
        (await CommandRun.OnAsync(app, "poison", "discard")).ExitCode.ShouldBe(2);
    }
}
