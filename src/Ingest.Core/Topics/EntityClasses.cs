using Ingest.Core.Topics.Rules;

namespace Ingest.Core.Topics;

/// <summary>The gazetteer as the rules use it: <c>@leader</c> stands for every form of every leader.</summary>
internal sealed class EntityClasses
{
    /// <summary>Two different countries (or the people who speak for them) named side by side: what makes a meeting one across a border.</summary>
    private const string Abroad = "@abroad";

    private readonly List<(NamedEntity Entity, RuleNode Form)> _named = [];
    private readonly Dictionary<string, List<RuleNode>> _forms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RuleNode> _classes = new(StringComparer.Ordinal);

    private readonly Dictionary<string, string> _countryNames = new(StringComparer.Ordinal);

    public Vocabulary Vocabulary { get; } = new();

    /// <summary>Ready once all files are read.</summary>
    public EntityFinder Finder => field ??= new EntityFinder(_named);

    /// <summary>The name of the country that an entity is or speaks for; null for a body and for "our country".</summary>
    public string? CountryOf(NamedEntity entity) => _countryNames.GetValueOrDefault(entity.Country);

    /// <summary>Reads a file of entities: <c>[class]</c> lines, then one entity a line, its country before a colon, its forms between bars.</summary>
    public void Read(string content)
    {
        List<RuleNode>[] classes = [];
        var kind = "";
        foreach (var line in content.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && !line.StartsWith('#')))
        {
            if (line.StartsWith('['))
            {
                var names = line.Trim('[', ']').Split(' ');
                (kind, classes) = (names[0], [.. names.Select(name => ClassOf("@" + name))]);
                continue;
            }

            AddEntity(line, classes, kind);
        }
    }

    public RuleNode? Find(string name)
    {
        if (_classes.TryGetValue(name, out var node))
            return node;

        if (name == Abroad)
            return _classes[name] = new SharedNode(new AbroadNode(Finder));

        return _forms.TryGetValue(name, out var forms) ? _classes[name] = new SharedNode(new AnyNode(forms)) : null;
    }

    private void AddEntity(string line, List<RuleNode>[] classes, string kind)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        var forms = line[(colon + 1)..].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var entity = new NamedEntity(forms[0], colon > 0 ? line[..colon] : "", kind);
        if (kind == "country")
            _countryNames.TryAdd(entity.Country, entity.Name);

        foreach (var form in forms)
        {
            var node = RuleQueryParser.Parse($"\"{form}\"", _ => null, Vocabulary);
            foreach (var members in classes)
                members.Add(node);

            if (colon > 0)
                _named.Add((entity, node));
        }
    }

    private List<RuleNode> ClassOf(string name)
    {
        if (!_forms.TryGetValue(name, out var forms))
            _forms[name] = forms = [];

        return forms;
    }
}
