using System.Globalization;
using Ingest.Core.Topics.Rules;

namespace Ingest.Core.Topics;

/// <summary>One topic in one language, as its file defines it. Topics/README.md describes the format.</summary>
internal sealed class TopicDefinition
{
    public const double DefaultThreshold = 10;

    private readonly Dictionary<string, RuleNode> _lists = [];
    private readonly List<TopicRule> _rules = [];

    private TopicDefinition()
    {
    }

    public string Topic { get; private set; } = "";

    public string Language { get; private set; } = "";

    public double Threshold { get; private set; } = DefaultThreshold;

    public IReadOnlyList<TopicRule> Rules => _rules;

    /// <summary>How the event that the topic is about is read.</summary>
    public EventRules Events { get; } = new();

    /// <summary>Reads a file; every line that cannot be read is a fault, and the others are read nonetheless.</summary>
    public static TopicDefinition Parse(string file, string content, EntityClasses entities, List<TopicFault> faults)
    {
        var definition = new TopicDefinition();
        foreach (var (number, line) in Lines(content))
        {
            try
            {
                definition.ReadLine($"{file}:{number}", line, entities);
            }
            catch (FormatException fault)
            {
                faults.Add(new TopicFault(file, number, fault.Message));
            }
        }

        if (definition.Topic.Length == 0 || definition.Language.Length == 0)
            faults.Add(new TopicFault(file, 1, "'topic NAME' and 'language CODE' are missing"));

        return definition;
    }

    /// <summary>Lines with their numbers; an indented line goes on with the one before.</summary>
    private static IEnumerable<(int Number, string Line)> Lines(string content)
    {
        var (number, current) = (0, "");
        foreach (var (index, raw) in content.Split('\n').Index())
        {
            var line = raw.TrimEnd();
            if (line.Length == 0 || line.TrimStart().StartsWith('#'))
                continue;

            if (char.IsWhiteSpace(line[0]))
            {
                current += " " + line.Trim();
                continue;
            }

            if (current.Length > 0)
                yield return (number, current);

            (number, current) = (index + 1, line);
        }

        if (current.Length > 0)
            yield return (number, current);
    }

    private void ReadLine(string place, string line, EntityClasses entities)
    {
        var space = line.IndexOf(' ', StringComparison.Ordinal);
        var (word, rest) = space < 0 ? (line, "") : (line[..space], line[(space + 1)..].Trim());
        switch (word)
        {
            case "topic":
                Topic = rest;
                break;
            case "language":
                Language = rest;
                break;
            case "threshold":
                Threshold = NumberOf(rest);
                break;
            case var name when name.StartsWith('$'):
                ReadList(name, rest, entities);
                break;
            case "kind":
                var end = rest.IndexOf(' ', StringComparison.Ordinal);
                Events.Kinds.Add((rest[..Math.Max(0, end)], Parsed(rest[(end + 1)..], entities)));
                break;
            case "supplier":
                Events.Suppliers.Add(Parsed(rest, entities));
                break;
            case "recipient":
                Events.Recipients.Add(Parsed(rest, entities));
                break;
            case "item":
                Events.Items.Add(Parsed(rest, entities));
                break;
            case "numbers":
                Events.ReadNumbers(rest);
                break;
            case "whole":
                ReadRule(place, rest, null, true, entities);
                break;
            case "done" or "announced" or "cancelled" or "denied":
                ReadRule(place, rest, Enum.Parse<EventStatus>(word, ignoreCase: true), false, entities);
                break;
            default:
                ReadRule(place, line, null, false, entities);
                break;
        }
    }

    private void ReadList(string name, string rest, EntityClasses entities)
    {
        if (!rest.StartsWith('='))
            throw new FormatException($"'=' is missing after '{name}'");

        _lists[name] = new SharedNode(Parsed(rest[1..], entities));
    }

    private void ReadRule(string place, string line, EventStatus? status, bool isWhole, EntityClasses entities)
    {
        var space = line.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0 || line[0] is not ('+' or '-'))
            throw new FormatException($"'{line}' is no rule: a rule begins with its weight, like +6 or -4");

        var term = line[(space + 1)..].Trim();
        var query = Parsed(term, entities);
        if (query.AnchorCount == 0)
            throw new FormatException($"'{term}' only says what must not be there");

        _rules.Add(new TopicRule(Topic, NumberOf(line[..space]), status, isWhole, place, query));
    }

    private RuleNode Parsed(string query, EntityClasses entities) =>
        RuleQueryParser.Parse(query, name => _lists.GetValueOrDefault(name) ?? entities.Find(name), entities.Vocabulary);

    private static double NumberOf(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : throw new FormatException($"'{text}' is no number");
}
