using Azure;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Ingest.LocalHost.Page;

/// <summary>The page to look at a local run with: feeds, articles and why, alerts, mails. It only reads.</summary>
internal static class LocalPage
{
    /// <summary>No scripts, nothing from elsewhere; frames only for the mails, which bring a stricter policy of their own.</summary>
    private const string Policy = "default-src 'none'; style-src 'self'; img-src data:; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static void Map(WebApplication app)
    {
        // Only by names of this machine: a web page elsewhere must not read a run through a name that it points here.
        var pages = app.MapGroup("").RequireHost("127.0.0.1", "localhost");
        Map<OverviewPage>(pages, "/");
        Map<FeedsPage>(pages, "/feeds");
        Map<ArticlesPage>(pages, "/articles");
        Map<ArticlePage>(pages, "/articles/{id}");
        Map<AlertsPage>(pages, "/alerts");
        Map<SubscribersPage>(pages, "/subscribers");
        Map<MailsPage>(pages, "/mails");
        Map<MailPage>(pages, "/mails/{name}");
        MailBody.Map(pages);
        pages.MapGet("/page.css", () => Results.Stream(typeof(LocalPage).Assembly.GetManifestResourceStream("Page/page.css")!, "text/css"));
    }

    private static void Map<TPage>(RouteGroupBuilder pages, string path) where TPage : IPage
    {
        var create = ActivatorUtilities.CreateFactory<TPage>([]);
        pages.MapGet(path, context => ServeAsync(context, create(context.RequestServices, [])));
    }

    private static async Task ServeAsync(HttpContext context, IPage page)
    {
        var (status, html) = await RenderAsync(context.Request, page, context.RequestAborted);
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.ContentSecurityPolicy = Policy;
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.WriteAsync(html.ToString(), context.RequestAborted);
    }

    private static async Task<(int Status, Html Html)> RenderAsync(HttpRequest request, IPage page, CancellationToken cancellationToken)
    {
        try
        {
            return await page.RenderAsync(request, cancellationToken) is { } document
                ? (StatusCodes.Status200OK, Frame.Around(document, request.Path))
                : (StatusCodes.Status404NotFound, Frame.NotFound);
        }
        catch (Exception fault) when (fault is RequestFailedException { Status: 0 } or AggregateException)
        {
            return (StatusCodes.Status503ServiceUnavailable, Frame.Unavailable);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            request.HttpContext.RequestServices.GetRequiredService<ILogger<IPage>>().LogError(fault, "The page {Path} failed", request.Path);
            return (StatusCodes.Status500InternalServerError, Frame.Failed);
        }
    }
}
