using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Extensions.Configuration;

namespace Ingest.Adapters.Storage;

/// <summary>
/// The storage account, by the settings that the Functions host itself reads: <c>AzureWebJobsStorage</c> as a connection
/// string at home, or the three <c>AzureWebJobsStorage__…ServiceUri</c> with a managed identity in Azure, or with whoever is
/// signed in where no <c>AzureWebJobsStorage__credential</c> is set (an operator with the <c>ingest</c> command).
/// </summary>
public sealed class StorageClients
{
    private const string Setting = "AzureWebJobsStorage";

    /// <summary>As the Functions host writes messages, and as it reads them unless host.json says otherwise.</summary>
    private static readonly QueueClientOptions QueueOptions = new() { MessageEncoding = QueueMessageEncoding.Base64 };

    private StorageClients(BlobServiceClient blobs, QueueServiceClient queues, QueueServiceClient verbatimQueues, TableServiceClient tables) =>
        (Blobs, Queues, VerbatimQueues, Tables) = (blobs, queues, verbatimQueues, tables);

    public BlobServiceClient Blobs { get; }

    public QueueServiceClient Queues { get; }

    /// <summary>The queues with their messages as they lie there, whatever their encoding.</summary>
    public QueueServiceClient VerbatimQueues { get; }

    public TableServiceClient Tables { get; }

    public static StorageClients FromConnectionString(string connectionString) => new(
        new BlobServiceClient(connectionString),
        new QueueServiceClient(connectionString, QueueOptions),
        new QueueServiceClient(connectionString),
        new TableServiceClient(connectionString));

    /// <exception cref="InvalidOperationException">The settings name no storage account.</exception>
    public static StorageClients FromConfiguration(IConfiguration configuration)
    {
        if (configuration[Setting] is { Length: > 0 } connectionString)
            return Parse(connectionString);

        var section = configuration.GetSection(Setting);
        return FromIdentity(section, CredentialOf(section));
    }

    /// <summary>As the Functions host reads <c>AzureWebJobsStorage__credential</c> and <c>__clientId</c>.</summary>
    private static TokenCredential CredentialOf(IConfigurationSection section) => (section["credential"], section["clientId"]) switch
    {
        ("managedidentity", { Length: > 0 } client) => new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(client)),
        ("managedidentity", _) => new ManagedIdentityCredential(ManagedIdentityId.SystemAssigned),
        _ => new DefaultAzureCredential(),
    };

    /// <summary>The message leaves out the value: it may hold a key.</summary>
    private static StorageClients Parse(string connectionString)
    {
        try
        {
            return FromConnectionString(connectionString);
        }
        catch (FormatException fault)
        {
            throw new InvalidOperationException($"The setting {Setting} is no connection string: {fault.Message}", fault);
        }
    }

    private static StorageClients FromIdentity(IConfigurationSection section, TokenCredential credential) => new(
        new BlobServiceClient(new Uri(Required(section, "blobServiceUri")), credential),
        new QueueServiceClient(new Uri(Required(section, "queueServiceUri")), credential, QueueOptions),
        new QueueServiceClient(new Uri(Required(section, "queueServiceUri")), credential),
        new TableServiceClient(new Uri(Required(section, "tableServiceUri")), credential));

    private static string Required(IConfigurationSection section, string key) =>
        section[key] is { Length: > 0 } value
            ? value
            : throw new InvalidOperationException($"The setting {Setting} is empty, and so is {Setting}__{key}: give a connection string, or the addresses of the three services.");

    /// <summary>Creates every container, queue and table that is not there yet. In Azure the deployment does it.</summary>
    public async Task EnsureCreatedAsync(CancellationToken cancellationToken)
    {
        foreach (var name in StorageNames.Containers)
            await Blobs.GetBlobContainerClient(name).CreateIfNotExistsAsync(cancellationToken: cancellationToken);

        foreach (var name in StorageNames.Queues)
            await Queues.GetQueueClient(name).CreateIfNotExistsAsync(cancellationToken: cancellationToken);

        foreach (var name in StorageNames.Tables)
            await Tables.CreateTableIfNotExistsAsync(name, cancellationToken);
    }

    /// <summary>The containers, queues and tables that are not there, as <c>kind name</c>.</summary>
    public async Task<IReadOnlyList<string>> ListMissingAsync(CancellationToken cancellationToken)
    {
        var containers = await Blobs.GetBlobContainersAsync(cancellationToken: cancellationToken).Select(item => item.Name).ToHashSetAsync(cancellationToken: cancellationToken);
        var queues = await Queues.GetQueuesAsync(cancellationToken: cancellationToken).Select(item => item.Name).ToHashSetAsync(cancellationToken: cancellationToken);
        var tables = await Tables.QueryAsync(cancellationToken: cancellationToken).Select(item => item.Name).ToHashSetAsync(cancellationToken: cancellationToken);
        return
        [
            .. StorageNames.Containers.Except(containers).Select(name => $"container {name}"),
            .. StorageNames.Queues.Except(queues).Select(name => $"queue {name}"),
            .. StorageNames.Tables.Except(tables).Select(name => $"table {name}"),
        ];
    }
}
