using System.Security.Cryptography;
using System.Text;
using Ingest.LocalHost.Functions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Ingest.LocalHost.Listeners;

/// <summary>Serves HTTP functions under host.json's prefix, with the keys that their authorization level asks for.</summary>
internal static class HttpFunctions
{
    private static readonly string[] EveryMethod = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"];

    public static void Map(WebApplication app, IEnumerable<FunctionDefinition> functions)
    {
        var settings = app.Services.GetRequiredService<HostSettings>();
        foreach (var function in functions.Where(function => function.Trigger is HttpTriggerAttribute))
        {
            var trigger = (HttpTriggerAttribute)function.Trigger;
            var route = $"/{settings.Http.RoutePrefix}/{trigger.Route ?? function.Name}";
            var methods = trigger.Methods is { Length: > 0 } named ? named.Select(method => method.ToUpperInvariant()) : EveryMethod;
            app.MapMethods(route, methods, context => ServeAsync(context, function, trigger));
        }
    }

    private static async Task ServeAsync(HttpContext context, FunctionDefinition function, HttpTriggerAttribute trigger)
    {
        if (trigger.AuthLevel != AuthorizationLevel.Anonymous && !HasKey(context))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        try
        {
            var invoker = context.RequestServices.GetRequiredService<FunctionInvoker>();
            var bindings = context.Request.RouteValues.ToDictionary(pair => pair.Key, pair => pair.Value?.ToString() ?? "");
            if (await invoker.InvokeAsync(function, context.Request, bindings, context.RequestAborted) is { } result)
                await result.ExecuteResultAsync(new ActionContext(context, context.GetRouteData(), new ActionDescriptor()));
        }
        catch (Exception fault) when (!context.Response.HasStarted)
        {
            context.RequestServices.GetRequiredService<ILogger<FunctionInvoker>>().LogError(fault, "{Function} failed", function.Name);
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }
    }

    private static bool HasKey(HttpContext context)
    {
        var expected = context.RequestServices.GetRequiredService<IConfiguration>()["FunctionKey"];
        var given = context.Request.Headers["x-functions-key"].FirstOrDefault() ?? context.Request.Query["code"].FirstOrDefault();
        return expected is { Length: > 0 } && given is not null
            && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(given));
    }
}
