using Ingest.Core.Text;
namespace Ingest.Core.Topics.Rules;

/// <summary>
/// Reads a rule's query: words stand for themselves and are ANDed within a sentence; <c>OR</c>, <c>NOT</c> or <c>-</c>, parentheses,
/// <c>"a phrase"</c>, <c>word*</c>, <c>stem~</c> (a Slavic stem with any case ending), <c>NEAR/5</c>, <c>BEFORE/5</c>; <c>@class</c> is any entity of a class of the gazetteer, <c>$name</c> a list that the file names.
/// Classes and names may stand inside a phrase.
/// </summary>
internal sealed class RuleQueryParser(string query, Func<string, RuleNode?> named, Vocabulary vocabulary)
{
    private int _position;

    /// <exception cref="FormatException">The query cannot be read; the message says what and where.</exception>
    public static RuleNode Parse(string query, Func<string, RuleNode?> named, Vocabulary vocabulary)
    {
        var parser = new RuleQueryParser(query, named, vocabulary);
        var node = parser.ParseAny();
        if (parser.Peek() is { } rest)
            throw parser.Fault($"'{rest}' is not expected");

        return node;
    }

    private RuleNode ParseAny()
    {
        var alternatives = new List<RuleNode> { ParseAll() };
        while (TakeWord("OR"))
            alternatives.Add(ParseAll());

        return alternatives.Count == 1 ? alternatives[0] : new AnyNode(alternatives);
    }

    private RuleNode ParseAll()
    {
        var (wanted, unwanted) = (new List<RuleNode>(), new List<RuleNode>());
        while (Peek() is { } next && next != ')' && !IsWordNext("OR"))
        {
            if (TakeWord("NOT") || Take('-'))
                unwanted.Add(ParseNear());
            else
                wanted.Add(ParseNear());
        }

        if (wanted.Count == 0)
            throw Fault("a word is missing");

        return wanted.Count == 1 && unwanted.Count == 0 ? wanted[0] : new AllNode([.. wanted], [.. unwanted]);
    }

    private RuleNode ParseNear()
    {
        var left = ParsePrimary();
        while (IsWordNext("NEAR/") || IsWordNext("BEFORE/"))
        {
            var isOrdered = IsWordNext("BEFORE/");
            _position += isOrdered ? "BEFORE/".Length : "NEAR/".Length;
            left = new NearNode(left, distance: ParseNumber(), right: ParsePrimary(), isOrdered: isOrdered);
        }

        return left;
    }

    private int ParseNumber()
    {
        var start = _position;
        while (_position < query.Length && char.IsAsciiDigit(query[_position]))
            _position++;

        return int.TryParse(query.AsSpan(start, _position - start), out var number) ? number : throw Fault("NEAR/ and BEFORE/ want a number");
    }

    private RuleNode ParsePrimary()
    {
        if (Take('('))
        {
            var inner = ParseAny();
            return Take(')') ? inner : throw Fault("')' is missing");
        }

        if (!Take('"'))
            return ParseTerms(char.IsWhiteSpace);

        var phrase = ParseTerms(character => character == '"');
        return Take('"') ? phrase : throw Fault("the closing '\"' is missing");
    }

    private RuleNode ParseTerms(Func<char, bool> ends)
    {
        var parts = new List<RuleNode>();
        var start = _position;
        while (_position < query.Length && !ends(query[_position]) && (query[start - (start > 0 ? 1 : 0)] == '"' || query[_position] is not ('(' or ')' or '"')))
            ParseTerm(parts);

        if (parts.Count == 0)
            throw Fault("a word is missing");

        return parts.Count == 1 ? parts[0]
            : parts.TrueForAll(part => part is TermNode) ? new TermPhraseNode([.. parts.Cast<TermNode>().Select(part => part.Term)], vocabulary)
            : new PhraseNode([.. parts]);
    }

    private void ParseTerm(List<RuleNode> parts)
    {
        if (query[_position] is '@' or '$')
        {
            parts.Add(ParseNamed());
            return;
        }

        Span<char> folded = stackalloc char[Tokens.BufferLength];
        var end = _position;
        if (!Tokens.IsSingle(query[end]))
        {
            while (end < query.Length && !char.IsWhiteSpace(query[end]) && query[end] is not ('"' or '@' or '$' or '(' or ')' or '*' or '~') && !Tokens.IsSingle(query[end]))
                end++;
        }

        end = Math.Max(end, _position + 1);
        var position = _position;
        while (Tokens.Next(query, end, ref position, folded, out _, out var length))
        {
            var word = folded[..length].ToString();
            parts.Add(TermOf(word, position == end && end < query.Length ? query[end] : ' '));
        }

        _position = end < query.Length && query[end] is '*' or '~' ? end + 1 : end;
    }

    private RuleNode TermOf(string word, char ending) => ending switch
    {
        '*' => new TermNode(vocabulary.PrefixTerm(word)),
        '~' => new AnyNode(SlavicEndings.All.Select(suffix => new TermNode(vocabulary.WordTerm(word + suffix)))),
        _ => new TermNode(vocabulary.WordTerm(word)),
    };

    private RuleNode ParseNamed()
    {
        var start = _position++;
        while (_position < query.Length && (char.IsAsciiLetterOrDigit(query[_position]) || query[_position] == '_'))
            _position++;

        var name = query[start.._position];
        return named(name) ?? throw Fault($"nothing is called '{name}'");
    }

    private char? Peek()
    {
        while (_position < query.Length && char.IsWhiteSpace(query[_position]))
            _position++;

        return _position < query.Length ? query[_position] : null;
    }

    private bool Take(char character)
    {
        if (Peek() != character)
            return false;

        _position++;
        return true;
    }

    private bool IsWordNext(string word) => Peek() is not null && query.AsSpan(_position).StartsWith(word, StringComparison.Ordinal)
        && (word.EndsWith('/') || _position + word.Length >= query.Length || !char.IsLetterOrDigit(query[_position + word.Length]));

    private bool TakeWord(string word)
    {
        if (!IsWordNext(word))
            return false;

        _position += word.Length;
        return true;
    }

    private FormatException Fault(string what) => new($"{what} at column {_position + 1} of '{query}'");
}
