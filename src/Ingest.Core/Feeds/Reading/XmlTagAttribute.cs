namespace Ingest.Core.Feeds.Reading;

/// <param name="Start">Of the raw value in the text.</param>
internal readonly record struct XmlTagAttribute(string Name, int Start, int End)
{
    private const string Declaration = "xmlns:";

    /// <summary>The prefix that the attribute declares, or null.</summary>
    public string? DeclaredPrefix => Name.StartsWith(Declaration, StringComparison.Ordinal) ? Name[Declaration.Length..] : null;
}
