using System.Text.RegularExpressions;
using Ingest.Core.Text;

namespace Ingest.Core.Matching;

/// <summary>Turns what stands between blanks or quotation marks into words that follow each other, as the tokeniser of texts reads them.</summary>
internal static partial class QueryTerms
{
    /// <summary>A word's beginning must say this much; one letter would match a large part of every text.</summary>
    public const int ShortestPrefix = 2;

    /// <returns>Null where there is no letter or digit in it.</returns>
    public static QueryNode? Of(string text, bool isExact, bool isInTitle)
    {
        var parts = PartsOf(text, isExact, isInTitle);
        return parts.Count switch
        {
            0 => null,
            1 => parts[0].Term,
            _ => (Together(text, parts) ?? Undotted(text, parts, isExact, isInTitle)) is { } together ? new QueryNode.Or([new QueryNode.Phrase(parts), together]) : new QueryNode.Phrase(parts),
        };
    }

    public static List<PhrasePart> PartsOf(string text, bool isExact, bool isInTitle)
    {
        var parts = new List<PhrasePart>();
        Span<char> folded = stackalloc char[Tokens.BufferLength];
        var (position, previousEnd) = (0, -1);
        while (Tokens.Next(text, text.Length, ref position, folded, out var token, out var length))
        {
            var kind = EndsIn(text, token, '*') ? TermKind.Prefix : EndsIn(text, token, '~') ? TermKind.Cased : isExact ? TermKind.Exact : TermKind.Word;
            parts.Add(new PhrasePart(new QueryNode.Term(folded[..length].ToString(), kind, isInTitle), token.Start == previousEnd));
            previousEnd = token.End;
        }

        return parts;
    }

    /// <summary>The words of a phrase with its hyphenated words written together; only where that is one reading beside the other.</summary>
    private static QueryNode? Together(string text, List<PhrasePart> parts)
    {
        var hyphen = text.AsSpan(1).IndexOfAny("-\u2010\u2011") + 1;
        if (hyphen == 0 || hyphen == text.Length - 1 || text.AsSpan(hyphen + 1).IndexOfAny("-\u2010\u2011") >= 0 || !AreLetters(text, hyphen))
            return null;

        var before = PartsOf(text[..hyphen], false, false).Count;
        var (left, right) = (parts[before - 1].Term, parts[before].Term);
        var joined = new PhrasePart(right with { Text = left.Text + right.Text }, parts[before - 1].IsGlued);
        List<PhrasePart> all = [.. parts[..(before - 1)], joined, .. parts[(before + 1)..]];
        return all.Count == 1 ? joined.Term : new QueryNode.Phrase(all);
    }

    /// <summary>The phrase with its dotted letters (U.S.) as one word (US); null where it has none.</summary>
    private static QueryNode? Undotted(string text, List<PhrasePart> parts, bool isExact, bool isInTitle)
    {
        var undotted = PartsOf(DottedLetters().Replace(text, match => match.Value.Replace(".", "", StringComparison.Ordinal)), isExact, isInTitle);
        return undotted.Count == parts.Count ? null : undotted.Count == 1 ? undotted[0].Term : new QueryNode.Phrase(undotted);
    }

    [GeneratedRegex(@"(?<![\p{L}\p{N}])\p{L}(\.\p{L})+(?![\p{L}\p{N}])", RegexOptions.CultureInvariant)]
    private static partial Regex DottedLetters();

    private static bool AreLetters(string text, int hyphen) =>
        Folding.KindOf(text[hyphen - 1]) is CharacterKind.Letter or CharacterKind.Expanding && Folding.KindOf(text[hyphen + 1]) is CharacterKind.Letter or CharacterKind.Expanding;

    /// <summary>Characters of unspaced scripts match inside longer runs anyway.</summary>
    private static bool EndsIn(string text, RuleToken token, char sign) => token.End < text.Length && text[token.End] == sign && !Tokens.IsSingle(text[token.End - 1]);
}
