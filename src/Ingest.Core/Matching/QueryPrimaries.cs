using Ingest.Core.Text;

namespace Ingest.Core.Matching;

/// <summary>Makes words, phrases, entities and facts of a query's tokens, and counts what they ask for.</summary>
internal sealed class QueryPrimaries(Gazetteer gazetteer, List<QueryError> errors)
{
    /// <summary>One right behind the other, as in a phrase, which punctuation does not end.</summary>
    private static readonly NearRule Following = new(Distance: 1, IsOrdered: true, CrossesSentences: true);

    private int _terms;
    private int _prefixes;

    public static string ExampleOf(string field) => field switch
    {
        "lang" => "es",
        "topic" => "arms",
        _ => "\"El Diario\"",
    };

    public QueryNode? Of(QueryToken token, bool isInTitle)
    {
        if (token.Sign == '@')
            return EntityOf(token, token.Value, isInTitle);

        if (token.Sign == '$' && gazetteer.Lists is { } lists)
            return lists.Find(token.Value) ?? Fail(token, $"No list is called '${token.Value}' up to here.");

        if (token is { Kind: QueryTokenKind.Phrase, Sign: '\0' } && PhrasePieces.Of(token.Value) is var pieces && pieces.Any(piece => piece.IsEntity))
            return PhraseOf(token, pieces, isInTitle);

        return WordsOf(token, isInTitle);
    }

    /// <summary>Words and entities that follow each other.</summary>
    private QueryNode? PhraseOf(QueryToken token, List<(string Words, bool IsEntity)> pieces, bool isInTitle)
    {
        var parts = pieces.Select(piece => piece.IsEntity ? EntityOf(token, piece.Words, isInTitle) : WordsOf(token with { Value = piece.Words }, isInTitle)).OfType<QueryNode>().ToList();
        return parts.Count < pieces.Count ? null : parts.Aggregate((left, right) => new QueryNode.Near(left, right, Following));
    }

    private QueryNode? WordsOf(QueryToken token, bool isInTitle)
    {
        if (HasMisplacedStar(token.Value))
            return Fail(token, "A * stands at the end of a word, for every word that begins so; it cannot stand before or within one.");

        if (QueryTerms.Of(token.Value, token.Sign == '=', isInTitle) is not { } node)
            return Fail(token, token.Kind == QueryTokenKind.Phrase ? "There is no word between these quotation marks." : $"'{token.Value}' has no letter or digit.");

        Count(token, node);
        return node;
    }

    public QueryNode? FactOf(QueryToken field, QueryToken value)
    {
        var text = value.Value.Trim();
        if (text.Length == 0)
            return Fail(field, $"{field.Value}: needs a value, as in {field.Value}:{ExampleOf(field.Value)}.");

        return field.Value switch
        {
            "topic" => new QueryNode.Term(text.ToLowerInvariant(), TermKind.Topic),
            "lang" => LanguageOf(value, text),
            _ => new QueryNode.Fact(FactKind.Source, SourceName.Fold(text)),
        };
    }

    private QueryNode.Fact? LanguageOf(QueryToken value, string text)
    {
        if (text.IndexOf('-', StringComparison.Ordinal) is var hyphen && (hyphen < 0 ? text.Length : hyphen) is 2 or 3 && text.All(character => char.IsAsciiLetterOrDigit(character) || character == '-'))
            return new QueryNode.Fact(FactKind.Language, text.ToLowerInvariant());

        Fail(value, $"'{text}' is no language code: write two or three letters, as in lang:es.");
        return null;
    }

    private QueryNode? EntityOf(QueryToken token, string known, bool isInTitle)
    {
        if (gazetteer.Find(known) is { } name)
            return new QueryNode.Term(name, TermKind.Entity, isInTitle);

        return Fail(token, $"The gazetteer does not know '{known}': write \"{known}\" for these words, or one of {string.Join(' ', gazetteer.Classes.Select(kind => "@" + kind))} for all of a kind.");
    }

    private static bool HasMisplacedStar(string text)
    {
        for (var star = text.IndexOf('*', StringComparison.Ordinal); star >= 0; star = text.IndexOf('*', star + 1))
        {
            if (star == 0 || !IsWord(text[star - 1]) || (star + 1 < text.Length && IsWord(text[star + 1])))
                return true;
        }

        return false;
    }

    private static bool IsWord(char character) => Folding.KindOf(character) is not (CharacterKind.None or CharacterKind.Apostrophe);

    private void Count(QueryToken token, QueryNode node)
    {
        var before = (Terms: _terms, Prefixes: _prefixes);
        foreach (var term in QueryShape.TermsOf(node))
        {
            _terms++;
            if (term.Kind != TermKind.Prefix)
                continue;

            _prefixes++;
            if (term.Text.Length < QueryTerms.ShortestPrefix)
                Fail(token, $"'{term.Text}*' would match too many words: write at least {QueryTerms.ShortestPrefix} letters before the *.");
        }

        if (gazetteer.Lists is null)
            CheckLimits(token, before);
    }

    /// <summary>Only for what people write by hand: queries that share lists belong to the house.</summary>
    private void CheckLimits(QueryToken token, (int Terms, int Prefixes) before)
    {
        if (_terms - before.Terms > QueryLimits.LongestPhrase * 2)
            Fail(token, $"A phrase has at most {QueryLimits.LongestPhrase} words.");

        if (_terms > QueryLimits.MostTerms && before.Terms <= QueryLimits.MostTerms)
            Fail(token, $"The query has more than {QueryLimits.MostTerms} words: write several watches.");

        if (_prefixes > QueryLimits.MostPrefixes && before.Prefixes <= QueryLimits.MostPrefixes)
            Fail(token, $"The query has more than {QueryLimits.MostPrefixes} words with a *: write several watches.");
    }

    private QueryNode? Fail(QueryToken token, string message)
    {
        errors.Add(new QueryError(token.Position, Math.Max(token.Length, 1), message));
        return null;
    }
}
