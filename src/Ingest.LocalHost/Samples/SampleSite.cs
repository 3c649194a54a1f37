using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace Ingest.LocalHost.Samples;

/// <summary>Serves the sample feeds as a publisher does: with validators, so that a second pull is answered by 304.</summary>
internal static class SampleSite
{
    public const string Path = "/samples";

    public static void Map(WebApplication app)
    {
        var samples = app.Services.GetRequiredService<SampleFeeds>();
        app.MapGet($"{Path}/{{name}}", (string name) => samples.Documents.TryGetValue(name, out var document)
            ? Results.Bytes(document.Body, document.ContentType, lastModified: samples.BegunAt, entityTag: EntityTagHeaderValue.Parse(document.ETag))
            : Results.NotFound());
    }
}
