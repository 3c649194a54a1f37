using System.Net;
using Ingest.LocalHost.Azurite;
using Ingest.LocalHost.Functions;
using Ingest.LocalHost.Listeners;
using Ingest.LocalHost.Page;
using Ingest.LocalHost.Samples;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace Ingest.LocalHost.Running;

/// <summary>Puts the local host together: what the builder does before the functions' own services are added, and after.</summary>
internal static class LocalHosting
{
    public static void Prepare(WebApplicationBuilder web, LocalRun run)
    {
        web.Configuration.Sources.Insert(0, new Microsoft.Extensions.Configuration.Memory.MemoryConfigurationSource { InitialData = LocalSettings.Of(run) });
        web.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, run.Port));

        // Standard output is for the summary alone.
        web.Services.Configure<ConsoleLoggerOptions>(options => options.LogToStandardErrorThreshold = LogLevel.Trace);
        web.Logging.AddSimpleConsole(format => (format.SingleLine, format.TimestampFormat) = (true, "HH:mm:ss "));

        // A failed start is told by PlainHost.
        web.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        web.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("Azure", LogLevel.Warning).AddFilter("System", LogLevel.Warning);

        web.Services.AddSingleton(run);
        web.Services.AddSingleton(run.Options);
        web.Services.AddSingleton(run.Home);
        web.Services.AddSingleton(run.Repository);
        web.Services.AddSingleton(HostSettings.Load(Path.Combine(AppContext.BaseDirectory, "host.json")));
        web.Services.AddSingleton<Activity>();
        web.Services.AddSingleton<FunctionInvoker>();
        web.Services.AddSingleton<ListenerSet>();
        web.Services.AddSingleton<Idleness>();
        web.Services.AddSingleton<SampleFeeds>();
        web.Services.AddSingleton<ArticleArchive>();
        web.Services.AddSingleton<OutboxMails>();
        web.Services.AddHostedService<LocalStorage>();
        web.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(60));
    }

    public static WebApplication Complete(WebApplicationBuilder web, IEnumerable<Type> functionTypes)
    {
        var functions = FunctionDefinition.AllOf(functionTypes);
        web.Services.AddSingleton(functions);
        web.Services.AddHostedService<Seeding>();
        web.Services.AddHostedService<ListenerLoop>();
        web.Services.AddHostedService<OnceRun>();
        var app = web.Build();
        HttpFunctions.Map(app, functions);
        SampleSite.Map(app);
        LocalPage.Map(app);
        app.Lifetime.ApplicationStarted.Register(() => SayWhereToLook(app));
        return app;
    }

    private static void SayWhereToLook(WebApplication app)
    {
        var run = app.Services.GetRequiredService<LocalRun>();
        if (!run.Options.IsOnce)
            app.Logger.LogInformation("Look at it on http://127.0.0.1:{Port}/ · mails land in {Outbox} · Ctrl-C ends it", run.Port, run.Home.OutboxPath);
    }
}
