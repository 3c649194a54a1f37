namespace Ingest.LocalHost.Page;

/// <summary>What stands around every page: title, navigation, style.</summary>
internal static class Frame
{
    private static readonly (string Path, string Name)[] Sections =
        [("/", "Overview"), ("/feeds", "Feeds"), ("/articles", "Articles"), ("/alerts", "Alerts"), ("/subscribers", "Subscribers"), ("/mails", "Mails")];

    /// <param name="path">Of the page itself, so that the navigation shows where one is.</param>
    public static Html Around(Document document, string path) =>
        $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{document.Title} · Ingest</title>
        <link rel="stylesheet" href="/page.css">
        <link rel="icon" href="data:,">
        </head>
        <body>
        <header>
        <a class="name" href="/">Ingest</a>
        <nav aria-label="Sections">{Sections.Select(section => Link(section.Path, section.Name, path))}</nav>
        </header>
        <main>
        {document.Body}
        </main>
        </body>
        </html>
        """;

    public static Html NotFound { get; } = Around(
        new Document("Not found", $"<h1>There is nothing here</h1><p>The address names no page, article or mail that is kept. The <a href=\"/\">overview</a> leads to everything that there is.</p>"), "");

    public static Html Unavailable { get; } = Around(
        new Document("Storage does not answer", $"<h1>Storage does not answer</h1><p>Azurite is starting, or it has stopped. Load the page again in a moment; the run's log says more.</p>"), "");

    public static Html Failed { get; } = Around(
        new Document("This page failed", $"<h1>This page failed</h1><p>That is a fault of the page, not of the run, which goes on. The run's log says what it was.</p>"), "");

    private static Html Link(string path, string name, string current) => IsIn(path, current)
        ? Html.Of($"<a href=\"{path}\" aria-current=\"page\">{name}</a>")
        : Html.Of($"<a href=\"{path}\">{name}</a>");

    private static bool IsIn(string section, string path) =>
        section == path || section.Length > 1 && path.StartsWith($"{section}/", StringComparison.Ordinal);
}
