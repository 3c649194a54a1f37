using Ingest.Core.Topics.Rules;

namespace Ingest.Core.Topics;

/// <summary>The gazetteer as the rules use it: <c>@leader</c> stands for every form of every leader.</summary>
internal sealed class EntityClasses
{
    /// <summary>Two different countries (or the people who speak for them) named side by side: what makes a meeting one across a border.</summary>
    private const string Abroad = "@abroad";

    private readonly List<(string Country, RuleNode Form)> _countries = [];
    private readonly Dictionary<string, List<RuleNode>> _forms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RuleNode> _classes = new(StringComparer.Ordinal);

    public Vocabulary Vocabulary { get; } = new();

    /// <summary>Reads a file of entities: <c>[class]</c> lines, then one entity a line, its country before a colon, its forms between bars.</summary>
    public void Read(string content)
    {
        List<RuleNode>[] classes = [];
        foreach (var line in content.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && !line.StartsWith('#')))
        {
            if (line.StartsWith('['))
                classes = [.. line.Trim('[', ']').Split(' ').Select(name => ClassOf("@" + name))];
            else
                AddEntity(line, classes);
        }
    }

    public RuleNode? Find(string name)
    {
        if (_classes.TryGetValue(name, out var node))
            return node;

        if (name == Abroad)
            return _classes[name] = new SharedNode(new AbroadNode(_countries));

        return _forms.TryGetValue(name, out var forms) ? _classes[name] = new SharedNode(new AnyNode(forms)) : null;
    }

    private void AddEntity(string line, List<RuleNode>[] classes)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        foreach (var form in line[(colon + 1)..].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var node = RuleQueryParser.Parse($"\"{form}\"", _ => null, Vocabulary);
            foreach (var forms in classes)
                forms.Add(node);

            if (colon > 0)
                _countries.Add((line[..colon], node));
        }
    }

    private List<RuleNode> ClassOf(string name)
    {
        if (!_forms.TryGetValue(name, out var forms))
            _forms[name] = forms = [];

        return forms;
    }
}
