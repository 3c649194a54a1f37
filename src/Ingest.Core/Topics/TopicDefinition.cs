using System.Globalization;
using Ingest.Core.Matching;

namespace Ingest.Core.Topics;

/// <summary>One topic in one language, as its file defines it. Topics/README.md describes the format.</summary>
internal sealed class TopicDefinition
{
    public const double DefaultThreshold = 10;

    private readonly string _file;
    private readonly List<TopicFault> _faults;
    private readonly QueryLists _lists;
    private readonly Gazetteer _gazetteer;
    private readonly List<TopicRule> _rules = [];

    private TopicDefinition(string file, Gazetteer gazetteer, List<TopicFault> faults)
    {
        (_file, _faults, _lists) = (file, faults, new QueryLists(file));
        _gazetteer = gazetteer.With(_lists);
    }

    public string Topic { get; private set; } = "";

    public string Language { get; private set; } = "";

    public double Threshold { get; private set; } = DefaultThreshold;

    public IReadOnlyList<TopicRule> Rules => _rules;

    /// <summary>How the event that the topic is about is read.</summary>
    public EventRules Events { get; } = new();

    /// <summary>Reads a file; everything that cannot be read is a fault, and the rest is read nonetheless.</summary>
    public static TopicDefinition Parse(string file, string content, Gazetteer gazetteer, List<TopicFault> faults)
    {
        var definition = new TopicDefinition(file, gazetteer, faults);
        foreach (var statement in DefinitionStatement.Of(content))
        {
            try
            {
                definition.Read(statement);
            }
            catch (FormatException fault)
            {
                faults.Add(new TopicFault(file, statement.Line, fault.Message));
            }
        }

        if (definition.Topic.Length == 0 || definition.Language.Length == 0)
            faults.Add(new TopicFault(file, 1, "'topic NAME' and 'language CODE' are missing"));

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
                Threshold = NumberOf(statement.Text[rest..]);
                break;
            case ['$', .. var name]:
                ReadList(name, statement, rest);
                break;
            case "kind":
                var (kind, query) = statement.WordAt(rest);
                Parse(statement, query, parsed => Events.Kinds.Add((kind, parsed)));
                break;
            case "supplier":
                Parse(statement, rest, Events.Suppliers.Add);
                break;
            case "recipient":
                Parse(statement, rest, Events.Recipients.Add);
                break;
            case "item":
                Parse(statement, rest, Events.Items.Add);
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

    private void ReadList(string name, DefinitionStatement statement, int position)
    {
        var (sign, rest) = statement.WordAt(position);
        if (sign != "=")
            throw new FormatException($"'=' is missing after '${name}'");

        // A list that cannot be read is known nonetheless, or every rule that names it would be a fault as well.
        _lists.Add(name, new QueryNode.Term(name, TermKind.Word), _gazetteer);
        Parse(statement, rest, query => _lists.Add(name, query.Root, _gazetteer));
    }

    private void ReadRule(DefinitionStatement statement, int position, RuleScope scope, EventStatus? status = null)
    {
        var (weight, rest) = statement.WordAt(position);
        if (weight[0] is not ('+' or '-') || rest == statement.Text.Length)
            throw new FormatException($"'{statement.Text}' is no rule: a rule begins with its weight, like +6 or -4");

        var number = NumberOf(weight);
        Parse(statement, rest, query => _rules.Add(new TopicRule(Topic, number, status, scope, $"{_file}:{statement.Line}", query)));
    }

    /// <summary>Reads a query from a place of the statement on, and uses it; or notes every fault it has.</summary>
    private void Parse(DefinitionStatement statement, int position, Action<Query> use)
    {
        var (query, errors) = Query.Parse(statement.Text[position..], _gazetteer);
        foreach (var error in errors)
        {
            var at = Math.Min(position + error.Position, statement.Text.Length);
            var place = statement.Text.AsSpan(at, Math.Min(error.Length, statement.Text.Length - at));
            _faults.Add(new TopicFault(_file, statement.LineAt(at), $"'{place}': {error.Message}"));
        }

        if (query is not null)
            use(query);
    }

    private static double NumberOf(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : throw new FormatException($"'{text}' is no number");
}
