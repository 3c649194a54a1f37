namespace Ingest.Core.Matching;

/// <summary>Cuts a query's text into tokens. Nothing is skipped but white space: what it does not know is an error.</summary>
internal static class QueryLexer
{
    private const string Quotes = "\"“”„«»＂「」";
    private const string WordEnds = "()（）" + Quotes;

    public static List<QueryToken> Tokenise(string text, List<QueryError> errors)
    {
        var tokens = new List<QueryToken>();
        for (var position = 0; position < text.Length;)
        {
            if (char.IsWhiteSpace(text[position]) || text[position] is '\u200E' or '\u200F' or '\uFEFF')
            {
                position++;
                continue;
            }

            var token = Next(text, position, errors);
            tokens.Add(token);
            position = token.End;
        }

        tokens.Add(new QueryToken(QueryTokenKind.End, text.Length, 0, ""));
        return tokens;
    }

    private static QueryToken Next(string text, int position, List<QueryError> errors) => text[position] switch
    {
        '(' or '（' => new QueryToken(QueryTokenKind.Open, position, 1, "("),
        ')' or '）' => new QueryToken(QueryTokenKind.Close, position, 1, ")"),
        '-' or '−' => Minus(text, position, errors),
        '=' or '@' when IsQuoteAt(text, position + 1) => Phrase(text, position, 1, errors),
        var sign when Quotes.Contains(sign, StringComparison.Ordinal) => Phrase(text, position, 0, errors),
        _ => Bare(text, position, errors),
    };

    private static bool IsQuoteAt(string text, int position) => position < text.Length && Quotes.Contains(text[position], StringComparison.Ordinal);

    private static QueryToken Minus(string text, int position, List<QueryError> errors)
    {
        if (position + 1 >= text.Length || char.IsWhiteSpace(text[position + 1]))
            errors.Add(new QueryError(position, 1, "A dash stands alone here: write -word, without a space, for what must not be there, or leave the dash out."));

        return new QueryToken(QueryTokenKind.Not, position, 1, "-");
    }

    private static QueryToken Phrase(string text, int position, int sign, List<QueryError> errors)
    {
        var begin = position + sign + 1;
        var length = text.AsSpan(begin).IndexOfAny(Quotes);
        var end = length < 0 ? text.Length : begin + length + 1;
        if (length < 0)
            errors.Add(new QueryError(position, text.Length - position, "This quotation mark is never closed: write \"…\" around the phrase."));

        return new QueryToken(QueryTokenKind.Phrase, position, end - position, length < 0 ? text[begin..] : text.Substring(begin, length), sign > 0 ? text[position] : '\0');
    }

    private static QueryToken Bare(string text, int position, List<QueryError> errors)
    {
        var end = position;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && !WordEnds.Contains(text[end], StringComparison.Ordinal))
            end++;

        var word = text[position..end];
        var colon = word.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0 && word.AsSpan(0, colon).IndexOfAnyExceptInRange('A', 'z') < 0 && (position + colon + 1 < text.Length && !char.IsWhiteSpace(text[position + colon + 1])))
            return Field(word[..colon], position, errors);

        return Named(word, position) ?? Signed(word, position);
    }

    private static QueryToken Field(string name, int position, List<QueryError> errors)
    {
        var known = name.ToLowerInvariant();
        if (known is not ("title" or "lang" or "topic" or "source"))
            errors.Add(new QueryError(position, name.Length + 1, $"There is no field '{name}:': write title:, lang:, topic: or source:, or a space behind the colon."));

        return new QueryToken(QueryTokenKind.Field, position, name.Length + 1, known);
    }

    private static QueryToken? Named(string word, int position) => word switch
    {
        "OR" or "|" or "||" => new QueryToken(QueryTokenKind.Or, position, word.Length, word),
        "AND" or "&" or "&&" => new QueryToken(QueryTokenKind.And, position, word.Length, word),
        "NOT" => new QueryToken(QueryTokenKind.Not, position, word.Length, word),
        _ when IsNear(word) => new QueryToken(QueryTokenKind.Near, position, word.Length, word.ToUpperInvariant()),
        _ => null,
    };

    private static bool IsNear(string word)
    {
        var slash = word.IndexOf('/', StringComparison.Ordinal);
        return (slash < 0 ? word : word[..slash].ToUpperInvariant()) is "NEAR" or "ONEAR" or "XNEAR" or "XONEAR" or "OXNEAR";
    }

    private static QueryToken Signed(string word, int position) => word switch
    {
        ['=' or '@' or '$', _, ..] => new QueryToken(QueryTokenKind.Word, position, word.Length, word[1..], word[0]),
        ['+', _, ..] => new QueryToken(QueryTokenKind.Word, position, word.Length, word[1..]),
        _ => new QueryToken(QueryTokenKind.Word, position, word.Length, word),
    };
}
