namespace Ingest.LocalHost.Page;

/// <summary>A text with its evidence highlighted. Marks may overlap: the text is cut wherever one begins or ends.</summary>
internal static class MarkedText
{
    /// <summary>In one line.</summary>
    public static Html Line(string text, IReadOnlyList<Mark> marks) => Render(text, 0, text.Length, marks);

    /// <summary>A paragraph for every line of the text.</summary>
    public static Html Paragraphs(string text, IReadOnlyList<Mark> marks)
    {
        var ends = text.Select((character, index) => (character, index)).Where(pair => pair.character == '\n').Select(pair => pair.index).Append(text.Length);
        var starts = ends.Select(end => end + 1).Prepend(0);
        return $"{starts.Zip(ends, (start, end) => Html.Of($"<p>{Render(text, start, end, marks)}</p>"))}";
    }

    private static Html Render(string text, int start, int end, IReadOnlyList<Mark> marks)
    {
        var inside = marks.Where(mark => mark is { Start: >= 0, Length: > 0 } && mark.Start < end && mark.End > start).ToList();
        var cuts = inside.SelectMany(mark => new[] { Math.Max(mark.Start, start), Math.Min(mark.End, end) }).Append(start).Append(end).Distinct().Order().ToList();
        return $"{cuts.Zip(cuts.Skip(1), (from, to) => Piece(text[from..to], [.. inside.Where(mark => mark.Start <= from && mark.End >= to)]))}";
    }

    private static Html Piece(string text, IReadOnlyList<Mark> marks) => marks.Count == 0
        ? Html.Of($"{text}")
        : Html.Of($"<mark class=\"{string.Join(' ', marks.Select(mark => mark.Kind).Distinct())}\" title=\"{string.Join(" · ", marks.Select(mark => mark.Why).Distinct())}\">{text}</mark>");
}
