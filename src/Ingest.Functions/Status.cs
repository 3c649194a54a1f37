using Ingest.Adapters.Storage;
using Ingest.Core;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Ingest.Functions;

/// <summary>The operator's numbers as JSON: feeds by outcome, depths of queues, poison, what waits to be sent.</summary>
public sealed class Status(StorageStatus status)
{
    [Function(nameof(Status))]
    public async Task<IActionResult> RunAsync([HttpTrigger(AuthorizationLevel.Function, "get", Route = "status")] HttpRequest request, CancellationToken cancellationToken) =>
        new JsonResult(await status.ReadAsync(cancellationToken), IngestJson.Options);
}
