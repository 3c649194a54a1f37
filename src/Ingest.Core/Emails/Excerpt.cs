namespace Ingest.Core.Emails;

/// <summary>A sentence with the words in it that matched.</summary>
public sealed record Excerpt(IReadOnlyList<ExcerptPart> Parts)
{
    /// <summary>As plain text, the matches between asterisks.</summary>
    public string Plain => string.Concat(Parts.Select(part => part.IsMatch ? $"*{part.Text}*" : part.Text));
}
