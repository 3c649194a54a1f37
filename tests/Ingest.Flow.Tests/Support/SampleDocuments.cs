using System.Globalization;

namespace Ingest.Flow.Tests.Support;

/// <summary>Feeds written for the tests.</summary>
internal static class SampleDocuments
{
    public const string DroneTitle = "El gobernador despide al visitante con drones";

    public static string Rss(params string[] items) =>
        $"""<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>El Diario de Prueba</title><link>https://diario.example/</link>{string.Concat(items)}</channel></rss>""";

    public static string Drones(string text = "El gobernador entregó un chaleco antibalas y cinco drones al invitado, que volvió a su país en tren.") =>
        Item("despedida", DroneTitle, text);

    public static string Item(string name, string title, string text) =>
        $"<item><guid>https://diario.example/{name}</guid><link>https://diario.example/{name}</link><title>{title}</title><description>{text}</description><pubDate>{PublishedAt}</pubDate></item>";

    private static string PublishedAt => TimeProvider.System.GetUtcNow().AddMinutes(-30).ToString("R", CultureInfo.InvariantCulture);
}
