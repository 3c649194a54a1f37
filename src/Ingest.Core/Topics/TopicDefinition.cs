namespace Ingest.Core.Topics;

/// <summary>One topic in one language, as its file defines it. Topics/README.md describes the format.</summary>
internal sealed class TopicDefinition
{
    public const double DefaultThreshold = 10;

    private readonly DefinitionReader _reader;
    private readonly List<TopicRule> _rules = [];

    private TopicDefinition(DefinitionReader reader) => _reader = reader;

    public string Topic { get; private set; } = "";

    public string Language { get; private set; } = "";

    public double Threshold { get; private set; } = DefaultThreshold;

    public IReadOnlyList<TopicRule> Rules => _rules;

    /// <summary>How the event that the topic is about is read.</summary>
    public EventRules Events { get; } = new();

    /// <summary>Reads a file; everything that cannot be read is a fault, and the rest is read nonetheless.</summary>
    public static TopicDefinition Parse(DefinitionReader reader, string content)
    {
        var definition = new TopicDefinition(reader);
        reader.Read(content, definition.Read);
        if (definition.Topic.Length == 0 || definition.Language.Length == 0)
            reader.Fault(1, "'topic NAME' and 'language CODE' are missing");

        return definition;
    }

    private void Read(DefinitionStatement statement)
    {
        var (word, rest) = statement.WordAt(0);
        switch (word)
        {
            case "topic":
                Topic = statement.Text[rest..];
                break;
            case "language":
                Language = statement.Text[rest..];
                break;
            case "threshold":
                Threshold = DefinitionReader.NumberOf(statement.Text[rest..]);
                break;
            case ['$', .. var name]:
                _reader.ReadList(name, statement, rest);
                break;
            case "kind":
                var (kind, query) = statement.WordAt(rest);
                _reader.Parse(statement, query, parsed => Events.Kinds.Add((kind, parsed)));
                break;
            case "supplier":
                _reader.Parse(statement, rest, Events.Suppliers.Add);
                break;
            case "recipient":
                _reader.Parse(statement, rest, Events.Recipients.Add);
                break;
            case "item":
                _reader.Parse(statement, rest, Events.Items.Add);
                break;
            case "numbers":
                Events.ReadNumbers(statement.Text[rest..]);
                break;
            case "whole":
                ReadRule(statement, rest, RuleScope.Text);
                break;
            case "follow":
                ReadRule(statement, rest, RuleScope.Follow);
                break;
            case "done" or "announced" or "cancelled" or "denied":
                ReadRule(statement, rest, RuleScope.Status, Enum.Parse<EventStatus>(word, ignoreCase: true));
                break;
            default:
                ReadRule(statement, 0, RuleScope.Sentence);
                break;
        }
    }

    private void ReadRule(DefinitionStatement statement, int position, RuleScope scope, EventStatus? status = null)
    {
        var (weight, rest) = statement.WordAt(position);
        if (weight[0] is not ('+' or '-') || rest == statement.Text.Length)
            throw new FormatException($"'{statement.Text}' is no rule: a rule begins with its weight, like +6 or -4");

        var number = DefinitionReader.NumberOf(weight);
        _reader.Parse(statement, rest, query => _rules.Add(new TopicRule(Topic, number, status, scope, $"{_reader.File}:{statement.Line}", query)));
    }
}
