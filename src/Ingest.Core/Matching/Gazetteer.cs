using System.Text;

namespace Ingest.Core.Matching;

/// <summary>The names that <c>@</c> may stand before in a query: entities by any of their forms, and classes of entities.</summary>
public sealed class Gazetteer
{
    /// <summary>Two entities of different countries, one after the other in a sentence with none between them: what makes a meeting one across a border.</summary>
    internal const string Abroad = "abroad";

    /// <summary>Two entities of one country, one after the other in a sentence with none between them.</summary>
    internal const string Home = "home";

    private static readonly string[] Pairs = [Abroad, Home];

    private static readonly Lazy<Gazetteer> Embedded = new(() => new Gazetteer(EmbeddedFiles().SelectMany(Read)));

    private readonly Dictionary<string, List<GazetteerEntity>> _members = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    public Gazetteer(IEnumerable<GazetteerEntity> entities)
    {
        All = [.. entities];
        foreach (var entity in All)
        {
            foreach (var name in entity.Classes)
                Add(name, entity);

            foreach (var pair in entity.Country.Length > 0 ? Pairs : [])
                Add(pair, entity);

            Add(entity.Name, entity);
            foreach (var form in entity.Forms)
                _names.TryAdd(SourceName.Fold(form), entity.Name);
        }

        var classes = _members.Values.SelectMany(members => members).SelectMany(entity => entity.Classes);
        Classes = [.. classes.Concat(Pairs.Where(_members.ContainsKey)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    private Gazetteer(Gazetteer known, QueryLists lists)
    {
        (All, _members, _names, Classes, Lists) = (known.All, known._members, known._names, known.Classes, lists);
    }

    /// <summary>The one that topics are defined with.</summary>
    public static Gazetteer Default => Embedded.Value;

    internal IReadOnlyList<GazetteerEntity> All { get; }

    /// <summary>Names of classes, without the <c>@</c>.</summary>
    public IReadOnlyList<string> Classes { get; }

    /// <summary>Reads a file of entities: <c>[class …]</c> lines, then one entity a line, its country before a colon where it has one, its forms between bars.</summary>
    public static IEnumerable<GazetteerEntity> Read(string content)
    {
        string[] classes = [];
        foreach (var line in content.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (line[0] == '[')
            {
                classes = line.Trim('[', ']').Split(' ', StringSplitOptions.RemoveEmptyEntries);
                continue;
            }

            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var forms = line[(colon + 1)..].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (forms.Length > 0)
                yield return new GazetteerEntity(forms[0].TrimEnd('~', '*'), classes, forms) { Country = line[..Math.Max(0, colon)] };
        }
    }

    /// <returns>The class or the entity's name that is meant, or null.</returns>
    internal string? Find(string name) =>
        Classes.Contains(name, StringComparer.Ordinal) ? name : _names.GetValueOrDefault(SourceName.Fold(name));

    /// <summary>What <c>$</c> may stand before; null where it is no sign but a dollar's.</summary>
    internal QueryLists? Lists { get; }

    /// <param name="name">As <see cref="Find"/> gives it.</param>
    internal IReadOnlyList<GazetteerEntity> MembersOf(string name) => Lists?.MembersOf(name) ?? _members[name];

    internal Gazetteer With(QueryLists lists) => new(this, lists);

    private void Add(string name, GazetteerEntity entity)
    {
        if (!_members.TryGetValue(name, out var members))
            _members[name] = members = [];

        members.Add(entity);
    }

    private static IEnumerable<string> EmbeddedFiles()
    {
        var assembly = typeof(Gazetteer).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith("Entities.", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
            yield return reader.ReadToEnd();
        }
    }
}
