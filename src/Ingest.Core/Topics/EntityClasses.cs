using Ingest.Core.Topics.Rules;

namespace Ingest.Core.Topics;

/// <summary>The gazetteer as the rules use it: <c>@leader</c> stands for every form of every leader.</summary>
internal sealed class EntityClasses
{
    private readonly Dictionary<string, List<RuleNode>> _forms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RuleNode> _classes = new(StringComparer.Ordinal);

    public Vocabulary Vocabulary { get; } = new();

    /// <summary>Reads a file of entities: <c>[class]</c> lines, then one entity a line, its forms between bars.</summary>
    public void Read(string content)
    {
        List<RuleNode>[] classes = [];
        foreach (var line in content.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && !line.StartsWith('#')))
        {
            if (line.StartsWith('['))
                classes = [.. line.Trim('[', ']').Split(' ').Select(name => ClassOf("@" + name))];
            else
                AddForms(line, classes);
        }
    }

    public RuleNode? Find(string name)
    {
        if (!_classes.TryGetValue(name, out var node) && _forms.TryGetValue(name, out var forms))
            _classes[name] = node = new AnyNode(forms);

        return node;
    }

    private void AddForms(string line, List<RuleNode>[] classes)
    {
        foreach (var form in line.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var node = RuleQueryParser.Parse($"\"{form}\"", _ => null, Vocabulary);
            foreach (var forms in classes)
                forms.Add(node);
        }
    }

    private List<RuleNode> ClassOf(string name)
    {
        if (!_forms.TryGetValue(name, out var forms))
            _forms[name] = forms = [];

        return forms;
    }
}
