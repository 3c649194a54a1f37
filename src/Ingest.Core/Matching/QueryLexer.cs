using System.Text.RegularExpressions;

namespace Ingest.Core.Matching;

/// <summary>Cuts a query's text into tokens. Nothing is skipped but white space: what it does not know is an error.</summary>
internal static partial class QueryLexer
{
    private static readonly string[] Fields = ["title", "lang", "topic", "source"];

    public static IReadOnlyList<QueryToken> Tokenise(string text, List<QueryError> errors)
    {
        var tokens = new List<QueryToken>();
        var position = 0;
        while (position < text.Length)
        {
            if (char.IsWhiteSpace(text[position]))
            {
                position++;
                continue;
            }

            var token = Next(text, position, errors);
            tokens.Add(token);
            position += token.Length;
        }

        tokens.Add(new QueryToken(QueryTokenKind.End, text.Length, 0, ""));
        return tokens;
    }

    private static QueryToken Next(string text, int position, List<QueryError> errors) => text[position] switch
    {
        '(' => new QueryToken(QueryTokenKind.Open, position, 1, "("),
        ')' => new QueryToken(QueryTokenKind.Close, position, 1, ")"),
        '-' => new QueryToken(QueryTokenKind.Not, position, 1, "-"),
        '"' or '“' or '”' or '«' or '»' => Phrase(text, position, errors),
        _ => Bare(text, position),
    };

    private static QueryToken Phrase(string text, int position, List<QueryError> errors)
    {
        var end = text.AsSpan(position + 1).IndexOfAny("\"”»");
        if (end >= 0)
            return new QueryToken(QueryTokenKind.Phrase, position, end + 2, text.Substring(position + 1, end));

        errors.Add(new QueryError(position, text.Length - position, "This quotation mark is never closed: write \"…\" around the phrase."));
        return new QueryToken(QueryTokenKind.Phrase, position, text.Length - position, text[(position + 1)..]);
    }

    private static QueryToken Bare(string text, int position)
    {
        var length = text.AsSpan(position).IndexOfAny(" \t\r\n()\"“”«»");
        var word = length < 0 ? text[position..] : text.Substring(position, length);
        if (FieldPattern().Match(word) is { Success: true } field && Fields.Contains(field.Groups[1].Value.ToLowerInvariant()))
            return new QueryToken(QueryTokenKind.Field, position, field.Length, field.Groups[1].Value.ToLowerInvariant());

        if (NearPattern().Match(word) is { Success: true } near)
            return new QueryToken(near.Groups[1].Length > 0 ? QueryTokenKind.OrderedNear : QueryTokenKind.Near, position, word.Length, near.Groups[2].Value);

        return word switch
        {
            "OR" or "|" => new QueryToken(QueryTokenKind.Or, position, word.Length, word),
            "AND" or "&" => new QueryToken(QueryTokenKind.And, position, word.Length, word),
            "NOT" => new QueryToken(QueryTokenKind.Not, position, word.Length, word),
            ['=', _, ..] => new QueryToken(QueryTokenKind.ExactWord, position, word.Length, word[1..]),
            _ => new QueryToken(QueryTokenKind.Word, position, word.Length, word),
        };
    }

    [GeneratedRegex("^([A-Za-z]+):")]
    private static partial Regex FieldPattern();

    [GeneratedRegex("^(O?)NEAR(?:/([0-9]*))?$")]
    private static partial Regex NearPattern();
}
