using System.Globalization;
using Ingest.Core.Text;

namespace Ingest.Core.Matching;

/// <summary>
/// A recursive-descent parser. Precedence, tightest first: <c>NOT</c>, <c>NEAR/n</c>, words side by side (AND), <c>OR</c>.
/// It goes on after an error, so that all are told at once.
/// </summary>
internal sealed class QueryParser
{
    private const int LongestText = 4_000;
    private const int MostTerms = 500;
    private const int DeepestNesting = 50;
    private const int DefaultDistance = 10;
    private const int LargestDistance = 100;

    private readonly List<QueryError> _errors = [];
    private readonly IReadOnlyList<QueryToken> _tokens;
    private int _next;
    private int _depth;
    private int _terms;

    private QueryParser(string text) => _tokens = QueryLexer.Tokenise(text, _errors);

    private QueryToken Current => _tokens[_next];

    public static QueryParse Parse(string text)
    {
        if (text.Length > LongestText)
            return Refused(new QueryError(LongestText, text.Length - LongestText, $"The query has {text.Length} characters; {LongestText} is the most. Write several watches."));

        var parser = new QueryParser(text);
        var root = parser.ParseAll();
        return parser._errors.Count == 0 && root is not null
            ? new QueryParse(new Query(text, root), [])
            : new QueryParse(null, [.. parser._errors.DistinctBy(error => error.Position)]);
    }

    private static QueryParse Refused(QueryError error) => new(null, [error]);

    private QueryNode? ParseAll()
    {
        if (Current.Kind == QueryTokenKind.End)
        {
            Fail(Current, "The query is empty: write at least one word.");
            return null;
        }

        var root = ParseOr();
        while (Current.Kind != QueryTokenKind.End)
        {
            Fail(Take(), "There is no bracket open here: remove this ')'.");
            ParseOr();
        }

        if (_errors.Count == 0 && root is not null && !QueryAnchors.IsPositive(root))
            Fail(_tokens[0], "The query would match nearly everything: every alternative needs a word that must be there, beside what must not.");

        return root;
    }

    private QueryNode? ParseOr()
    {
        var parts = new List<QueryNode>();
        AddTo(parts, ParseAnd());
        while (Current.Kind == QueryTokenKind.Or)
        {
            var sign = Take();
            if (ParseAnd() is { } part)
                parts.Add(part);
            else
                Fail(sign, "OR needs something on both sides.");
        }

        return Joined(parts, list => new QueryNode.Or(list));
    }

    private QueryNode? ParseAnd()
    {
        var parts = new List<QueryNode>();
        while (Current.Kind is not (QueryTokenKind.End or QueryTokenKind.Close or QueryTokenKind.Or))
        {
            if (Current.Kind == QueryTokenKind.And)
            {
                Take();
                continue;
            }

            AddTo(parts, ParseNear());
        }

        if (parts.Count == 0 && Current.Kind == QueryTokenKind.Or)
            Fail(Current, "OR needs something on both sides.");

        return Joined(parts, list => new QueryNode.And(list));
    }

    private QueryNode? ParseNear()
    {
        var left = ParseUnary();
        while (Current.Kind is QueryTokenKind.Near or QueryTokenKind.OrderedNear)
        {
            var sign = Take();
            var right = ParseUnary();
            left = left is null || right is null ? FailNode(sign, "NEAR needs a word, a phrase or a bracket on both sides.") : NearOf(sign, left, right);
        }

        return left;
    }

    private QueryNode NearOf(QueryToken sign, QueryNode left, QueryNode right)
    {
        var distance = DefaultDistance;
        if (sign.Value.Length > 0 && !(int.TryParse(sign.Value, CultureInfo.InvariantCulture, out distance) && distance is >= 1 and <= LargestDistance))
            Fail(sign, $"NEAR/{sign.Value}: the distance is a number of words from 1 to {LargestDistance}.");

        if (!QueryAnchors.HasPositions(left) || !QueryAnchors.HasPositions(right))
            Fail(sign, "NEAR stands between words, phrases and brackets of them; not beside NOT, lang:, topic: or source:.");

        return new QueryNode.Near(left, right, distance, sign.Kind == QueryTokenKind.OrderedNear);
    }

    private QueryNode? ParseUnary()
    {
        if (Current.Kind != QueryTokenKind.Not)
            return ParsePrimary();

        var sign = Take();
        return Nested(sign, ParseUnary) is { } part ? new QueryNode.Not(part) : FailNode(sign, "NOT needs something behind it.");
    }

    private QueryNode? ParsePrimary() => Current.Kind switch
    {
        QueryTokenKind.Open => ParseBracket(),
        QueryTokenKind.Field => ParseField(),
        QueryTokenKind.Phrase => PhraseOf(Take()),
        QueryTokenKind.Word or QueryTokenKind.ExactWord => WordOf(Take()),
        QueryTokenKind.Near or QueryTokenKind.OrderedNear => FailNode(Take(), "NEAR needs a word, a phrase or a bracket on both sides."),
        _ => null,
    };

    private QueryNode? ParseBracket()
    {
        var open = Take();
        var inside = Nested(open, ParseOr);
        if (Current.Kind == QueryTokenKind.Close)
            Take();
        else
            Fail(open, "This bracket is never closed: write ')'.");

        return inside ?? FailNode(open, "There is nothing between these brackets.");
    }

    private QueryNode? ParseField()
    {
        var field = Take();
        if (field.Value == "title")
            return Nested(field, ParsePrimary) is { } part ? new QueryNode.InTitle(part) : FailNode(field, "title: needs a word, a phrase or a bracket right behind it.");

        return Current.Kind is QueryTokenKind.Word or QueryTokenKind.Phrase && Current.Position == field.Position + field.Length
            ? new QueryNode.Fact(field.Value, Take().Value)
            : FailNode(field, $"{field.Value}: needs a value right behind it, as in {field.Value}:{ExampleOf(field.Value)}.");
    }

    private static string ExampleOf(string field) => field switch
    {
        "lang" => "es",
        "topic" => "arms",
        _ => "\"El Diario\"",
    };

    private QueryNode? PhraseOf(QueryToken token)
    {
        var words = WordsOf(token.Value, isExact: false);
        CountTerms(token, words.Count);
        return words.Count switch
        {
            0 => FailNode(token, "There is no word between these quotation marks."),
            1 => words[0],
            _ => new QueryNode.Phrase(words),
        };
    }

    private QueryNode? WordOf(QueryToken token)
    {
        var isPrefix = token.Value.EndsWith('*');
        var words = WordsOf(token.Value.TrimEnd('*'), token.Kind == QueryTokenKind.ExactWord);
        CountTerms(token, words.Count);
        if (words.Count == 0)
            return FailNode(token, $"'{token.Value}' has no letter or digit.");

        if (isPrefix)
            words[^1] = words[^1] with { IsPrefix = true };

        if (isPrefix && words is [{ Text.Length: < 2 }])
            return FailNode(token, $"'{token.Value}' would match too many words: write at least two letters before the *.");

        return words is [var word] ? word : new QueryNode.Phrase(words);
    }

    private static List<QueryNode.Word> WordsOf(string text, bool isExact) =>
        [.. TextTokens.Of(text).Select(token => new QueryNode.Word(token.Folded, isExact, IsPrefix: false))];

    private void CountTerms(QueryToken token, int count)
    {
        _terms += count;
        if (_terms > MostTerms && _terms - count <= MostTerms)
            Fail(token, $"The query has more than {MostTerms} words. Write several watches.");
    }

    /// <summary>Parses one level deeper, or fails where that is too deep.</summary>
    private QueryNode? Nested(QueryToken at, Func<QueryNode?> parse)
    {
        if (_depth >= DeepestNesting)
        {
            _next = _tokens.Count - 1;
            return FailNode(at, $"Brackets are nested deeper than {DeepestNesting} levels here.");
        }

        _depth++;
        var node = parse();
        _depth--;
        return node;
    }

    private static void AddTo(List<QueryNode> parts, QueryNode? part)
    {
        if (part is not null)
            parts.Add(part);
    }

    private static QueryNode? Joined(List<QueryNode> parts, Func<IReadOnlyList<QueryNode>, QueryNode> join) => parts.Count switch
    {
        0 => null,
        1 => parts[0],
        _ => join(parts),
    };

    private QueryToken Take() => _tokens[Current.Kind == QueryTokenKind.End ? _next : _next++];

    private void Fail(QueryToken token, string message) => _errors.Add(new QueryError(token.Position, token.Length, message));

    private QueryNode? FailNode(QueryToken token, string message)
    {
        Fail(token, message);
        return null;
    }
}
