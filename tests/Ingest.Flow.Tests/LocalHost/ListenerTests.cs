using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using Azure.Storage.Blobs;
using Ingest.Adapters.Storage;
using Ingest.Flow.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Ingest.Flow.Tests.LocalHost;

/// <summary>Azure's promises, kept at home.</summary>
public sealed class ListenerTests(StorageEmulator storage)
{
    private static CancellationToken Cancel => LocalApp.Cancel;

    [Fact]
    public async Task AMessageThatFailsIsTriedFiveTimesAndThenPoisonAsItWas()
    {
        await using var app = await StartAsync();
        await Queue(app, "jobs").SendMessageAsync("""{"NAME":"broken"}""", Cancel);

        await app.IdleAsync();

        app.Get<Journal>().Of("job").ShouldBe(Enumerable.Repeat("broken", 5));
        (await Queue(app, "jobs-poison").ReceiveMessageAsync(cancellationToken: Cancel)).Value.Body.ToString().ShouldBe("""{"NAME":"broken"}""");
    }

    [Fact]
    public async Task NoMoreMessagesRunAtOnceThanHostJsonAllows()
    {
        await using var app = await StartAsync();
        for (var number = 0; number < 60; number++)
            await Queue(app, "jobs").SendMessageAsync("""{"name":"slow"}""", Cancel);

        await app.IdleAsync();

        app.Get<Journal>().Of("job").Count.ShouldBe(60);
        app.Get<Journal>().MostAtOnce.ShouldBeLessThanOrEqualTo(16 + 8);
    }

    [Fact]
    public async Task ABlobsNameIsBoundGreedily()
    {
        await using var app = await StartAsync();
        await (await ContainerAsync(app)).UploadBlobAsync("rss/dir/a.txt", new BinaryData("x"), Cancel);

        await app.IdleAsync();

        app.Get<Journal>().Of("blob").ShouldBe(["rss/dir|a.txt"]);
    }

    [Fact]
    public async Task ABlobRunsOncePerETagAlsoAcrossARestart()
    {
        var app = await StartAsync();
        var container = await ContainerAsync(app);
        await container.UploadBlobAsync("feed/a.txt", new BinaryData("x"), Cancel);
        await app.IdleAsync();
        await app.IdleAsync();
        app.Get<Journal>().Of("blob").Count.ShouldBe(1);
        var account = app.Account;
        var folder = await app.StopAsync();

        await using var restarted = await StartAsync(account, folder);
        await restarted.IdleAsync();
        restarted.Get<Journal>().Of("blob").ShouldBeEmpty();

        await container.GetBlobClient("feed/a.txt").UploadAsync(new BinaryData("y"), overwrite: true, Cancel);
        await restarted.IdleAsync();
        restarted.Get<Journal>().Of("blob").ShouldBe(["feed|a.txt"]);
    }

    [Fact]
    public async Task ABlobThatFailsIsTriedFiveTimesAndReportedInAzuresForm()
    {
        await using var app = await StartAsync();
        await (await ContainerAsync(app)).UploadBlobAsync("broken/a.txt", new BinaryData("x"), Cancel);

        await app.IdleAsync();

        app.Get<Journal>().Of("blob").Count.ShouldBe(5);
        var message = JsonNode.Parse((await Queue(app, "webjobs-blobtrigger-poison").ReceiveMessageAsync(cancellationToken: Cancel)).Value.Body)!;
        message["FunctionId"]!.GetValue<string>().ShouldBe("Host.Functions.Blob");
        message["ContainerName"]!.GetValue<string>().ShouldBe("dropped");
        message["BlobName"]!.GetValue<string>().ShouldBe("broken/a.txt");
        message["ETag"]!.GetValue<string>().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task ATimerThatWasDueWhileNothingRanIsMadeUpForOnce()
    {
        var app = await StartAsync(schedule: "* * * * * *");
        await UntilAsync(() => app.Get<Journal>().Of("timer").Count > 0);
        app.Get<Journal>().Of("timer")[0].ShouldBe("on time");
        var account = app.Account;
        var folder = await app.StopAsync();
        await Task.Delay(TimeSpan.FromSeconds(3), TimeProvider.System, Cancel);

        await using var restarted = await StartAsync(account, folder, schedule: "* * * * * *");
        await UntilAsync(() => restarted.Get<Journal>().Of("timer").Count > 1);

        restarted.Get<Journal>().Of("timer")[0].ShouldBe("past due");
        restarted.Get<Journal>().Of("timer")[1].ShouldBe("on time");
    }

    [Fact]
    public async Task AnHttpFunctionHasItsRouteItsMethodsAndItsKey()
    {
        await using var app = await StartAsync();
        using var http = new HttpClient { BaseAddress = new Uri(app.Address, "api/") };
        var key = app.Get<Ingest.LocalHost.Running.RunHome>().Settings.FunctionKey;

        (await http.GetStringAsync("open/door", Cancel)).ShouldBe("open door");
        (await http.PostAsync("open/door", null, Cancel)).StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        (await http.GetAsync("nowhere", Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await http.GetAsync("Locked", Cancel)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await http.GetAsync("Locked?code=wrong", Cancel)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await http.GetAsync($"Locked?code={Uri.EscapeDataString(key)}", Cancel)).StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
    }

    [Fact]
    public async Task StoppingWaitsForWhatRuns()
    {
        await using var app = await StartAsync();
        var journal = app.Get<Journal>();
        await Queue(app, "jobs").SendMessageAsync("""{"name":"slow"}""", Cancel);
        await UntilAsync(() => journal.Of("begun").Count == 1);

        await app.StopAsync();

        journal.Of("job").ShouldBe(["slow"]);
    }

    private Task<LocalApp> StartAsync(string? account = null, DirectoryInfo? folder = null, string schedule = "0 0 0 29 2 *") =>
        LocalApp.StartAsync(storage, account, folder, typeof(ListenerTests).GetNestedTypes(), builder =>
        {
            builder.Services.AddSingleton<Journal>();
            builder.Configuration.AddInMemoryCollection([new("TestSchedule", schedule)]);
        });

    private static Azure.Storage.Queues.QueueClient Queue(LocalApp app, string name)
    {
        var queue = app.Get<StorageClients>().Queues.GetQueueClient(name);
        queue.CreateIfNotExists(cancellationToken: Cancel);
        return queue;
    }

    private static async Task<BlobContainerClient> ContainerAsync(LocalApp app)
    {
        var container = app.Get<StorageClients>().Blobs.GetBlobContainerClient("dropped");
        await container.CreateIfNotExistsAsync(cancellationToken: Cancel);
        return container;
    }

    private static async Task UntilAsync(Func<bool> isTrue)
    {
        while (!isTrue())
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, Cancel);
    }

    /// <summary>What ran.</summary>
    public sealed class Journal
    {
        private readonly ConcurrentQueue<(string What, string Detail)> _lines = new();
        private int _running;

        public int MostAtOnce { get; private set; }

        public IReadOnlyList<string> Of(string what) => [.. _lines.Where(line => line.What == what).Select(line => line.Detail)];

        public void Write(string what, string detail) => _lines.Enqueue((what, detail));

        public void Enter()
        {
            lock (_lines)
                MostAtOnce = Math.Max(MostAtOnce, ++_running);
        }

        public void Leave()
        {
            lock (_lines)
                _running--;
        }
    }

    public sealed record JobMessage(string Name);

    public sealed class Functions(Journal journal)
    {
        [Function("Job")]
        public async Task JobAsync([QueueTrigger("jobs")] JobMessage message, CancellationToken cancellationToken)
        {
            journal.Enter();
            journal.Write("begun", message.Name);
            if (message.Name == "slow")
                await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, cancellationToken);

            journal.Write("job", message.Name);
            journal.Leave();
            if (message.Name == "broken")
                throw new InvalidDataException("broken");
        }

        [Function("Blob")]
        public void Blob([BlobTrigger("dropped/{feed}/{name}")] BlobClient blob, string feed, string name)
        {
            journal.Write("blob", $"{feed}|{name}");
            if (feed == "broken")
                throw new InvalidDataException(blob.Name);
        }

        [Function("Timer")]
        public void Timer([TimerTrigger("%TestSchedule%")] TimerInfo timer) => journal.Write("timer", timer.IsPastDue ? "past due" : "on time");

        [Function("Open")]
        public IActionResult Open([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "open/{what}")] HttpRequest request, string what) => new ContentResult { Content = $"open {what}" };

        [Function("Locked")]
        public IActionResult Locked([HttpTrigger(AuthorizationLevel.Function)] HttpRequest request) => throw new InvalidDataException("locked");
    }
}
