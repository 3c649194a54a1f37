using System.Diagnostics;
using System.Globalization;
using Ingest.Adapters.Storage;
using Ingest.Core.Alerts;
using Ingest.Functions;
using Ingest.LocalHost.Azurite;
using Ingest.LocalHost.Listeners;
using Ingest.LocalHost.Running;
using Ingest.Support.Http;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Ingest.Benchmarks.Pipeline;

/// <summary>Articles through the whole local pipeline, from feed to ledger and mail, beside the bare storage operations that they need; its output is RESULTS.md in this folder.</summary>
internal static class PipelineBenchmark
{
    private const int Rounds = 3;

    public static async Task<int> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("ingest-pipeline-");
        var home = RunHome.Open(folder, hasWellKnownPorts: false);
        await using var azurite = await AzuriteProcess.StartAsync(new DirectoryInfo(Path.Combine(Repository(), "infra", "azurite")), home.AzuritePath, home.Settings.Ports, TimeProvider.System, CancellationToken.None);
        await using var publisher = await Publisher.StartAsync();
        using var app = await StartAsync(home, folder);

        var rounds = new List<PipelineRound>();
        for (var round = -1; round < Rounds; round++)
        {
            var measured = await MeasureAsync(app, publisher, round);
            if (round >= 0)
                rounds.Add(measured);
        }

        await app.StopAsync();
        await ((IAsyncDisposable)app).DisposeAsync();
        Report(rounds);
        return 0;
    }

    private static async Task<PipelineRound> MeasureAsync(IHost app, Publisher publisher, int round)
    {
        var workload = new PipelineWorkload(round);
        await workload.AddAsync(app.Services, publisher);

        var bare = await new BareStorage(app.Services.GetRequiredService<StorageClients>(), workload).RunAsync();
        var begun = Stopwatch.GetTimestamp();
        await app.Services.GetRequiredService<ListenerSet>().Timers.Single(timer => timer.Function.Name == nameof(PullFeeds)).FireAsync(CancellationToken.None);
        await app.Services.GetRequiredService<Idleness>().WorkAsync(CancellationToken.None);
        var elapsed = Stopwatch.GetElapsedTime(begun);

        var deliveries = await app.Services.GetRequiredService<DeliveriesTable>().ListAsync(CancellationToken.None)
            .Select(delivery => delivery.Value)
            .Where(delivery => delivery.SeenAt > workload.BegunAt)
            .ToListAsync();
        return new PipelineRound(
            workload.ArticleCount / elapsed.TotalSeconds, workload.ArticleCount / bare.TotalSeconds, deliveries.Count(delivery => delivery.Status == DeliveryStatus.Sent),
            [.. deliveries.Where(delivery => delivery.SentAt is not null).Select(delivery => (delivery.SentAt!.Value - delivery.SeenAt).TotalSeconds).Order()]);
    }

    private static async Task<IHost> StartAsync(RunHome home, DirectoryInfo folder)
    {
        var nobody = new FileInfo(Path.Combine(folder.FullName, "nobody.json"));
        await File.WriteAllTextAsync(nobody.FullName, "[]");
        var options = new RunOptions { Home = folder, Subscribers = nobody, IsWithoutFeeds = true, AllowedHosts = ["127.0.0.1"] };
        var builder = new FunctionsApplicationBuilder(new LocalRun(options, home, new DirectoryInfo(Repository()), LoopbackPort.Choose(0, mayMove: true)), typeof(PullFeeds).Assembly.GetTypes());
        builder.ConfigureFunctionsWebApplication();
        builder.AddIngest();
        builder.Configuration.AddInMemoryCollection([new("PullSchedule", "0 0 0 29 2 *"), new("SweepSchedule", "0 0 0 29 2 *"), new("PublishSchedule", "0 0 0 29 2 *")]);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        var app = builder.Build();
        await app.StartAsync();
        return app;
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Ingest.sln")))
            folder = folder.Parent;

        return folder.FullName;
    }

    private static void Report(List<PipelineRound> rounds)
    {
        var ratios = rounds.Select(round => round.PipelineRate / round.BareRate).Order().ToList();
        var delays = rounds.SelectMany(round => round.MailDelays).Order().ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
            # The whole pipeline

            Written by `dotnet run -c Release --project tests/Ingest.Benchmarks -- pipeline > tests/Ingest.Benchmarks/Pipeline/RESULTS.md`.

            {PipelineWorkload.FeedCount} feeds on loopback with {PipelineWorkload.EntriesAFeed} new articles of some 300 words each; one in ten matches a watch and is mailed into the outbox. Pulled, parsed, stored, classified, matched, planned, claimed and sent by the real functions on Azurite, in one process. Beside it, in the same round and just before it, the storage operations alone that an article needs (raw blob put, read and deleted; article blob and row put; entry row written twice in batches; for one in ten a ledger row inserted and updated twice and a message sent, received and deleted), {BareStorage.AtOnce} at once through the same SDK. Medians of {rounds.Count} rounds after one to warm up.

            | | articles/s |
            |---|---:|
            | Azurite alone | {Median(rounds.Select(round => round.BareRate)):N0} |
            | Ingest, from feed to ledger | {Median(rounds.Select(round => round.PipelineRate)):N0} |
            | **ratio**, of each round (least–most) | **{ratios[ratios.Count / 2]:N2}** ({ratios[0]:N2}–{ratios[^1]:N2}) |

            At least 0.33 is asked for. {rounds.Sum(round => round.MailsSent)} mails; from first seen to sent with all of a round's articles queued at once: median {delays[delays.Count / 2]:N1} s, 95th percentile {delays[delays.Count * 95 / 100]:N1} s.
            """));
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Rounds / 2);
}
