using Ingest.Adapters.Storage;
using Ingest.Support;
using Microsoft.Azure.Functions.Worker;

namespace Ingest.Flow.Tests.House;

/// <summary>Holds infra/ to the code: a name that differs would be found in Azure only, and by nobody for a while.</summary>
public sealed class DeploymentTests
{
    private const string Account = "Microsoft.Storage/storageAccounts";

    /// <summary>Flex Consumption refuses or misreads these; they belong to the older plans.</summary>
    private static readonly string[] NotOnFlex =
        ["FUNCTIONS_WORKER_RUNTIME", "FUNCTIONS_EXTENSION_VERSION", "WEBSITE_RUN_FROM_PACKAGE", "WEBSITE_CONTENTAZUREFILECONNECTIONSTRING", "WEBSITE_CONTENTSHARE"];

    [Fact]
    public void EveryContainerIsTheCodes() =>
        Deployment.Names($"{Account}/blobServices/containers").ShouldBe([.. StorageNames.Containers, "deployments"], ignoreOrder: true);

    [Fact]
    public void EveryQueueIsTheCodes() =>
        Deployment.Names($"{Account}/queueServices/queues").ShouldBe([.. StorageNames.Queues, .. StorageNames.PoisonQueues], ignoreOrder: true);

    [Fact]
    public void EveryTableIsTheCodes() =>
        Deployment.Names($"{Account}/tableServices/tables").ShouldBe(StorageNames.Tables, ignoreOrder: true);

    [Fact]
    public void EveryScheduleThatAFunctionAsksForIsSet() =>
        FunctionMethod.All
            .Select(function => function.Trigger<TimerTriggerAttribute>()?.Schedule)
            .OfType<string>()
            .Where(schedule => !Deployment.AppSettings.ContainsKey(schedule.Trim('%')))
            .ShouldBeEmpty("Give it a value in infra/modules/app.bicep.");

    [Fact]
    public void NoSettingIsThereThatFlexRefuses() => Deployment.AppSettings.Keys.Intersect(NotOnFlex).ShouldBeEmpty();

    [Fact]
    public void NoSecretStandsInASetting() =>
        Deployment.AppSettings
            .Where(setting => setting.Key.EndsWith("Key", StringComparison.Ordinal) || setting.Key.Contains("Keys__", StringComparison.Ordinal))
            .Where(setting => !setting.Value.Contains("@Microsoft.KeyVault(", StringComparison.Ordinal))
            .ShouldBeEmpty("Put it into infra/modules/vault.bicep and refer to it.");

    [Fact]
    public void NoSharedKeyOpensAnything()
    {
        Property(Account, "allowSharedKeyAccess").ShouldBeFalse();
        Property(Account, "allowBlobPublicAccess").ShouldBeFalse();
        Property("Microsoft.Insights/components", "DisableLocalAuth").ShouldBeTrue();
        Property("Microsoft.KeyVault/vaults", "enableRbacAuthorization").ShouldBeTrue();
        Deployment.OfType("Microsoft.Web/sites/basicPublishingCredentialsPolicies").Select(door => (bool)door["properties"]!["allow"]!).ShouldBe([false, false]);
    }

    [Fact]
    public void EveryRoleStandsInOneFile() =>
        Directory.EnumerateFiles(Repository.Find("infra"), "*.bicep", SearchOption.AllDirectories)
            .Where(file => File.ReadAllText(file).Contains("roleAssignments", StringComparison.Ordinal))
            .Select(file => Path.GetFileName(file))
            .ShouldBe(["roles.bicep"]);

    private static bool Property(string type, string name) => (bool)Deployment.One(type)["properties"]![name]!;
}
