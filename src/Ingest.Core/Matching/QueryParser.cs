using System.Globalization;

namespace Ingest.Core.Matching;

/// <summary>
/// A recursive-descent parser. Precedence, tightest first: <c>NOT</c> and fields, <c>NEAR/n</c>, words side by side (AND), <c>OR</c>.
/// It goes on after an error, so that all are told at once.
/// </summary>
internal sealed class QueryParser
{
    private readonly List<QueryError> _errors = [];
    private readonly List<QueryToken> _tokens;
    private readonly QueryPrimaries _primaries;
    private int _next;
    private int _depth;
    private bool _isInTitle;

    private QueryParser(string text, Gazetteer gazetteer)
    {
        _tokens = QueryLexer.Tokenise(text, _errors);
        _primaries = new QueryPrimaries(gazetteer, _errors);
    }

    private QueryToken Current => _tokens[_next];

    public static QueryParse Parse(string text, Gazetteer gazetteer)
    {
        if (text.Length > QueryLimits.LongestText && gazetteer.Lists is null)
            return new QueryParse(null, [new QueryError(QueryLimits.LongestText, text.Length - QueryLimits.LongestText, $"The query has {text.Length} characters, and {QueryLimits.LongestText} is the most: write several watches.")]);

        var parser = new QueryParser(text, gazetteer);
        var root = parser.ParseAll();
        return parser._errors.Count == 0 && root is not null
            ? new QueryParse(new Query(text, root, gazetteer), [])
            : new QueryParse(null, [.. parser._errors.DistinctBy(error => error.Position).OrderBy(error => error.Position)]);
    }

    private QueryNode? ParseAll()
    {
        if (Current.Kind == QueryTokenKind.End)
            Fail(Current, "The query is empty: write at least one word.");

        var root = Current.Kind == QueryTokenKind.End ? null : ParseOr();
        while (Current.Kind != QueryTokenKind.End)
        {
            Fail(Take(), "No bracket is open here: remove this ')', or write '(' where it begins.");
            if (Current.Kind is not (QueryTokenKind.Close or QueryTokenKind.End))
                ParseOr();
        }

        if (_errors.Count == 0 && root is not null && !QueryShape.IsPositive(root))
            Fail(_tokens[0], "This would match nearly everything: every alternative needs a word that must be there, beside lang:, source: and what must not.");

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
            else if (Current.Kind is QueryTokenKind.End or QueryTokenKind.Close)
                Fail(sign, "OR needs something on both sides.");
        }

        return parts.Count switch { 0 => null, 1 => parts[0], _ => new QueryNode.Or(parts) };
    }

    private QueryNode? ParseAnd()
    {
        var parts = new List<QueryNode>();
        while (Current.Kind is not (QueryTokenKind.End or QueryTokenKind.Close or QueryTokenKind.Or))
        {
            if (Current.Kind == QueryTokenKind.And)
                TakeAnd(parts.Count > 0);
            else
                AddTo(parts, ParseNear());
        }

        if (parts.Count == 0 && Current.Kind == QueryTokenKind.Or)
            Fail(Current, "OR needs something on both sides.");

        return parts.Count switch { 0 => null, 1 => parts[0], _ => new QueryNode.And(parts) };
    }

    private void TakeAnd(bool hasLeft)
    {
        var sign = Take();
        if (!hasLeft || Current.Kind is QueryTokenKind.End or QueryTokenKind.Close or QueryTokenKind.Or or QueryTokenKind.And)
            Fail(sign, "AND needs something on both sides; words side by side mean the same.");
    }

    /// <summary>A chain asks each neighbour for the next: <c>a NEAR/5 b NEAR/5 c</c> is both.</summary>
    private QueryNode? ParseNear()
    {
        var left = ParseUnary();
        var pairs = new List<QueryNode>();
        while (Current.Kind == QueryTokenKind.Near)
        {
            var sign = Take();
            var right = ParseUnary();
            if (left is null || right is null)
                Fail(sign, "NEAR needs a word, a phrase or a bracket of alternatives on both sides.");
            else
                pairs.Add(NearOf(sign, left, right));

            left = right;
        }

        return pairs.Count switch { 0 => left, 1 => pairs[0], _ => new QueryNode.And(pairs) };
    }

    private QueryNode.Near NearOf(QueryToken sign, QueryNode left, QueryNode right)
    {
        var slash = sign.Value.IndexOf('/', StringComparison.Ordinal);
        var (name, number) = slash < 0 ? (sign.Value, "") : (sign.Value[..slash], sign.Value[(slash + 1)..]);
        var distance = QueryLimits.DefaultDistance;
        if (slash >= 0 && !(int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out distance) && distance is >= 1 and <= QueryLimits.LargestDistance))
            Fail(sign, $"{sign.Value}: the distance is a number of words from 1 to {QueryLimits.LargestDistance}, as in {name}/5.");

        if (!QueryShape.HasPlaces(left) || !QueryShape.HasPlaces(right))
            Fail(sign, "NEAR stands between words, phrases and brackets of (a OR b) or (a NEAR/5 b); for several words write a NEAR/5 b NEAR/5 c.");

        return new QueryNode.Near(left, right, new NearRule(distance, name.Contains('O', StringComparison.Ordinal), name.Contains('X', StringComparison.Ordinal)));
    }

    private QueryNode? ParseUnary()
    {
        if (Current.Kind != QueryTokenKind.Not)
            return ParsePrimary();

        var sign = Take();
        return Nested(sign, ParseUnary) is { } part ? new QueryNode.Not(part) : FailNode(sign, "NOT needs something behind it.");
    }

    private QueryNode? ParsePrimary()
    {
        switch (Current.Kind)
        {
            case QueryTokenKind.Open:
                return ParseBracket();
            case QueryTokenKind.Field:
                return ParseField();
            case QueryTokenKind.Word or QueryTokenKind.Phrase:
                return _primaries.Of(Take(), _isInTitle);
            case QueryTokenKind.Near:
                return FailNode(Take(), "NEAR needs a word, a phrase or a bracket of alternatives on both sides.");
            default:
                return null;
        }
    }

    private QueryNode? ParseBracket()
    {
        var open = Take();
        var inside = Nested(open, ParseOr);
        if (Current.Kind == QueryTokenKind.Close)
            Take();
        else
            Fail(open, "This bracket is never closed: write ')' where it ends.");

        return inside ?? FailNode(open, "There is nothing between these brackets.");
    }

    private QueryNode? ParseField()
    {
        var field = Take();
        var isRight = Current.Position == field.End;
        if (field.Value == "title")
            return isRight ? ParseTitle(field) : FailNode(field, "title: needs a word, a phrase or a bracket right behind it.");

        return isRight && Current.Kind is QueryTokenKind.Word or QueryTokenKind.Phrase
            ? _primaries.FactOf(field, Take())
            : FailNode(field, $"{field.Value}: needs a value right behind it, as in {field.Value}:{QueryPrimaries.ExampleOf(field.Value)}.");
    }

    private QueryNode? ParseTitle(QueryToken field)
    {
        var outer = _isInTitle;
        _isInTitle = true;
        var part = Nested(field, ParsePrimary);
        _isInTitle = outer;
        return part ?? FailNode(field, "title: needs a word, a phrase or a bracket right behind it.");
    }

    /// <summary>Parses one level deeper, or fails where that is too deep.</summary>
    private QueryNode? Nested(QueryToken at, Func<QueryNode?> parse)
    {
        if (_depth >= QueryLimits.DeepestNesting)
        {
            _next = _tokens.Count - 1;
            return FailNode(at, $"This is nested deeper than {QueryLimits.DeepestNesting} levels: write several watches.");
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

    private QueryToken Take() => _tokens[Current.Kind == QueryTokenKind.End ? _next : _next++];

    private void Fail(QueryToken token, string message) => _errors.Add(new QueryError(token.Position, Math.Max(token.Length, 1), message));

    private QueryNode? FailNode(QueryToken token, string message)
    {
        Fail(token, message);
        return null;
    }
}
