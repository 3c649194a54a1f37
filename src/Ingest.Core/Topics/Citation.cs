namespace Ingest.Core.Topics;

/// <summary>The entry of a list of sources, as Japanese news carry it at their end: 佐藤花子『地下鉄で脱線事故』。 The headlines of other articles say nothing of this one.</summary>
internal static class Citation
{
    /// <summary>A title in its own brackets closes the sentence and is most of it.</summary>
    public static bool Is(ReadOnlySpan<char> sentence)
    {
        var trimmed = sentence.Trim().TrimEnd('。');
        var title = trimmed.LastIndexOf('『');
        return title >= 0 && trimmed[^1] == '』' && (trimmed.Length - title) * 2 > trimmed.Length;
    }
}
