#if AZURE_FUNCTIONS
using Azure.Identity;
using Azure.Monitor.OpenTelemetry.Exporter;
using Ingest.Core;
using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using Microsoft.Extensions.DependencyInjection;
#endif
using Microsoft.Extensions.Hosting;

namespace Ingest.Functions;

/// <summary>Sends what Ingest counts and logs to Application Insights. At home the run's own summary reads the same meter, and nothing is sent.</summary>
internal static class Telemetry
{
    public static void AddTelemetry(this IHostApplicationBuilder builder)
    {
#if AZURE_FUNCTIONS
        var telemetry = builder.Services.AddOpenTelemetry();
        telemetry.UseFunctionsWorkerDefaults();
        telemetry.WithMetrics(metrics => metrics.AddMeter(IngestMeter.Name));

        // Application Insights takes no key here, only the app's identity; without it all would be dropped, without a word.
        var identity = ManagedIdentityId.FromUserAssignedClientId(builder.Configuration["AzureWebJobsStorage:clientId"]!);
        telemetry.UseAzureMonitorExporter(exporter => exporter.Credential = new ManagedIdentityCredential(identity));
#endif
    }
}
