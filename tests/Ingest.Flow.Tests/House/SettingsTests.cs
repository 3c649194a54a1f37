using Ingest.Adapters.Storage;
using Ingest.Core.Emails;
using Ingest.Functions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Ingest.Flow.Tests.House;

/// <summary>Starts the functions' services on the settings that the deployment would give them.</summary>
public sealed class SettingsTests
{
    /// <summary>Read by Azure's own host, or by the attributes of the functions, not through the services.</summary>
    private static readonly string[] ReadElsewhere = ["AzureWebJobsStorage", "APPLICATIONINSIGHTS_", "WEBSITE_", "PullSchedule", "SweepSchedule", "PublishSchedule"];

    private readonly ReadKeys settings = new(Deployment.AppSettings.Select(setting => KeyValuePair.Create(setting.Key.Replace("__", ":", StringComparison.Ordinal), Known(setting.Key, setting.Value))));

    [Fact]
    public void TheDeployedSettingsAreAllThatIsNeeded()
    {
        using var host = Build();

        Should.NotThrow(host.Services.GetRequiredService<IStartupValidator>().Validate);
        host.Services.GetRequiredService<IEmailSender>().ShouldNotBeNull();
        host.Services.GetRequiredService<StorageClients>().Blobs.Uri.Scheme.ShouldBe("https");
    }

    [Fact]
    public void EveryDeployedSettingIsReadByTheCode()
    {
        using var host = Build();
        host.Services.GetRequiredService<IStartupValidator>().Validate();

        Deployment.AppSettings.Keys
            .Where(key => !ReadElsewhere.Any(start => key.StartsWith(start, StringComparison.Ordinal)))
            .Where(key => !settings.Keys.Contains(key.Replace("__", ":", StringComparison.Ordinal)))
            .ShouldBeEmpty("No options have such a property; see infra/modules/app.bicep.");
    }

    private IHost Build()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.Sources.Add(new ReadKeysSource(settings));
        builder.AddIngest();
        return builder.Build();
    }

    /// <summary>What is known only once it is deployed has a value of its kind here.</summary>
    private static string? Known(string key, string value) => key switch
    {
        _ when value.Contains("@Microsoft.KeyVault", StringComparison.Ordinal) => Convert.ToBase64String(new byte[48]),
        "Links__BaseUrl" => "https://ingest.example",
        _ when key.EndsWith("ServiceUri", StringComparison.Ordinal) => "https://storage.example",
        _ => value,
    };
}
