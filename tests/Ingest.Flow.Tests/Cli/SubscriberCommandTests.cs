using Ingest.Flow.Tests.Support;

namespace Ingest.Flow.Tests.Cli;

public sealed class SubscriberCommandTests(StorageEmulator storage)
{
    [Fact]
    public async Task ASubscriberAndTheirWatchesComeAndGo()
    {
        await using var app = await LocalApp.StartAsync(storage);

        (await CommandRun.OnAsync(app, "subscribers", "add", "ana@example.com", "--name", "Ana", "--language", "es")).ShouldBeDone();
        var watch = (await CommandRun.OnAsync(app, "watches", "add", "Ana@example.com", "drones", "--json")).ShouldBeDone().Json.GetProperty("id").GetString()!;
        (await CommandRun.OnAsync(app, "watches", "add", "ana@example.com", "misil*")).ShouldBeDone();
        (await CommandRun.OnAsync(app, "watches", "list", "ana@example.com", "--json")).Json.EnumerateArray().Select(row => row.GetProperty("query").GetString()).ShouldBe(["drones", "misil*"]);

        (await CommandRun.OnAsync(app, "watches", "remove", watch)).ShouldBeDone();
        (await CommandRun.OnAsync(app, "watches", "list")).Output.ShouldContain("misil*");
        (await CommandRun.OnAsync(app, "subscribers", "remove", "ana@example.com")).ShouldBeDone();
        (await CommandRun.OnAsync(app, "subscribers", "list", "--json")).Json.GetArrayLength().ShouldBe(0);
        (await CommandRun.OnAsync(app, "watches", "list", "--json")).Json.GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task WhatCannotBeIsRefusedByName()
    {
        await using var app = await LocalApp.StartAsync(storage);
        await CommandRun.OnAsync(app, "subscribers", "add", "ana@example.com");
        await CommandRun.OnAsync(app, "watches", "add", "ana@example.com", "drones");

        (await CommandRun.OnAsync(app, "subscribers", "add", "ANA@example.com")).ShouldBeRefused("ana@example.com", "is there since");
        (await CommandRun.OnAsync(app, "subscribers", "add", "nobody")).ShouldBeRefused("'nobody' is no e-mail address");
        (await CommandRun.OnAsync(app, "subscribers", "remove", "bo@example.com")).ShouldBeRefused("there is no subscriber 'bo@example.com'");
        (await CommandRun.OnAsync(app, "watches", "add", "ana@example.com", "drones")).ShouldBeRefused("watches for drones already");
        (await CommandRun.OnAsync(app, "watches", "remove", "nothing")).ShouldBeRefused("there is no watch 'nothing'");
    }

    [Fact]
    public async Task AQueryThatCannotBeReadIsRefusedWithThePlaceOfEveryError()
    {
        await using var app = await LocalApp.StartAsync(storage);
        await CommandRun.OnAsync(app, "subscribers", "add", "ana@example.com");

        (await CommandRun.OnAsync(app, "watches", "add", "ana@example.com", "drones (tanks")).ShouldBeRefused("  drones (tanks\n         ^ This bracket is never closed");
        (await CommandRun.OnAsync(app, "watches", "list", "--json")).Json.GetArrayLength().ShouldBe(0);
    }
}
