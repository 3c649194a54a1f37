using Microsoft.AspNetCore.Http;

namespace Ingest.LocalHost.Page;

/// <summary>One address of the local page.</summary>
internal interface IPage
{
    /// <returns>Null when the address names nothing that there is.</returns>
    Task<Document?> RenderAsync(HttpRequest request, CancellationToken cancellationToken);
}
