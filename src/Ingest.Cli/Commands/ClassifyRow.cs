using System.Text.Json;

namespace Ingest.Cli.Commands;

/// <summary>A text to classify, and for <c>evaluate</c> what people say of it: <c>1</c>, <c>0</c> or <c>"?"</c> a topic.</summary>
internal sealed record ClassifyRow
{
    public string? Id { get; init; }

    public string? Title { get; init; }

    public string? Text { get; init; }

    public string? Language { get; init; }

    public JsonElement Visit { get; init; }

    public JsonElement Arms { get; init; }

    public string? Status { get; init; }

    /// <returns>Null where it is arguable or not said.</returns>
    public bool? Label(string topic)
    {
        var label = topic switch { "visit" => Visit, "arms" => Arms, _ => default };
        return label.ValueKind == JsonValueKind.Number ? label.GetInt32() == 1 : null;
    }
}
