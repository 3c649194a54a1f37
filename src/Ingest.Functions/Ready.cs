using Azure;
using Ingest.Adapters.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Ingest.Functions;

/// <summary>Says whether work can be done: storage answers and holds what the functions need.</summary>
public sealed class Ready(StorageClients storage, ILogger<Ready> log)
{
    /// <summary>Longer than storage takes to answer, shorter than a probe waits.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    [Function(nameof(Ready))]
    public async Task<IActionResult> RunAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "ready")] HttpRequest request, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            var missing = await storage.ListMissingAsync(patience.Token);
            return missing.Count == 0
                ? new OkObjectResult("ready")
                : Unavailable($"missing: {string.Join(", ", missing)}");
        }
        catch (Exception fault) when (fault is RequestFailedException or AggregateException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            log.LogWarning(fault, "Storage does not answer");
            return Unavailable("storage does not answer");
        }
    }

    private static ObjectResult Unavailable(string reason) => new(reason) { StatusCode = StatusCodes.Status503ServiceUnavailable };
}
