using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Ingest.Functions;

/// <summary>Says that the process answers, and nothing else: it must not fail because storage does.</summary>
public sealed class Live
{
    [Function(nameof(Live))]
    public IActionResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "live")] HttpRequest request) =>
        new OkObjectResult("live");
}
