namespace Ingest.Core.Feeds.Reading;

/// <summary>A start tag as somebody wrote it.</summary>
/// <param name="Name">With its prefix; a name that XML accepts.</param>
/// <param name="Attributes">Each name once; where the raw value stands in the text.</param>
internal sealed record XmlTag(string Name, IReadOnlyList<XmlTagAttribute> Attributes, bool IsEmpty)
{
    /// <summary>Entries don't nest, and one that is cut off is left out: the repair must know them.</summary>
    public bool IsEntry => Name.AsSpan(Name.IndexOf(':', StringComparison.Ordinal) + 1) is var local
        && (local.Equals("item", StringComparison.OrdinalIgnoreCase) || local.Equals("entry", StringComparison.OrdinalIgnoreCase));
}
