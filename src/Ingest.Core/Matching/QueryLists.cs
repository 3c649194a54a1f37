namespace Ingest.Core.Matching;

/// <summary>
/// The lists that a family of queries shares: <c>$office</c> instead of two hundred alternatives in each of fifty queries. A list
/// is looked up like a class of the gazetteer: each of its words and phrases once a text, however many lists it is in and however
/// many queries name them.
/// </summary>
/// <param name="owner">Keeps lists apart that are called the same in different families.</param>
internal sealed class QueryLists(string owner)
{
    /// <summary>Fewer alternatives than this are as quickly asked in place.</summary>
    private const int ShortestList = 2;

    private readonly Dictionary<string, QueryNode> _nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<GazetteerEntity>> _members = new(StringComparer.Ordinal);
    private readonly Dictionary<string, GazetteerEntity> _forms = new(StringComparer.Ordinal);

    /// <param name="name">Without its <c>$</c>.</param>
    /// <param name="alternatives">What the list's text was parsed to.</param>
    /// <param name="gazetteer">The one it was parsed with.</param>
    public void Add(string name, QueryNode alternatives, Gazetteer gazetteer)
    {
        var (members, others) = (new List<GazetteerEntity>(), new List<QueryNode>());
        foreach (var node in Flat(alternatives))
        {
            if (node is QueryNode.Term { Kind: TermKind.Entity, IsInTitle: false, Text: not (Gazetteer.Abroad or Gazetteer.Home) } entity)
                members.AddRange(gazetteer.MembersOf(entity.Text));
            else if (QueryWords.FormOf(node) is { } form)
                members.Add(EntityOf(form));
            else
                others.Add(node);
        }

        _nodes[name] = Listed(name, members, others);
    }

    /// <summary>A list of one: the entity, whoever else is called the same.</summary>
    public void Add(string name, GazetteerEntity entity) => _nodes[name] = Listed(name, [entity], []);

    public QueryNode? Find(string name) => _nodes.GetValueOrDefault(name);

    /// <param name="key">The text of the term that <see cref="Find"/> gave.</param>
    public IReadOnlyList<GazetteerEntity>? MembersOf(string key) => _members.GetValueOrDefault(key);

    /// <summary>The query with the alternatives of its brackets made into lists without a name. It means the same.</summary>
    public Query Share(Query query) => new(query.Text, Share(query.Root), query.Gazetteer);

    private QueryNode Share(QueryNode node) => node switch
    {
        QueryNode.And and => new QueryNode.And([.. and.Parts.Select(Share)]),
        QueryNode.Near near => new QueryNode.Near(Share(near.Left), Share(near.Right), near.Rule),
        QueryNode.Not not => new QueryNode.Not(Share(not.Part)),
        QueryNode.Or or => ShareAlternatives([.. Flat(or)]),
        _ => node,
    };

    private QueryNode ShareAlternatives(List<QueryNode> parts)
    {
        var forms = parts.Select(QueryWords.FormOf).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        if (forms.Count < ShortestList)
            return new QueryNode.Or([.. parts.Select(Share)]);

        return Listed($"({string.Join(" OR ", forms)})", [.. forms.Select(EntityOf)], [.. parts.Where(part => QueryWords.FormOf(part) is null).Select(Share)]);
    }

    /// <param name="others">What is more than a phrase is asked where the list is named.</param>
    private QueryNode Listed(string name, List<GazetteerEntity> members, List<QueryNode> others)
    {
        var key = $"{owner}${name}";
        _members[key] = [.. members.Distinct(ReferenceEqualityComparer.Instance).Cast<GazetteerEntity>()];
        if (members.Count > 0)
            others.Insert(0, new QueryNode.Term(key, TermKind.Entity));

        return others.Count == 1 ? others[0] : new QueryNode.Or(others);
    }

    private GazetteerEntity EntityOf(string form)
    {
        if (!_forms.TryGetValue(form, out var entity))
            _forms[form] = entity = new GazetteerEntity(form, [], [form]);

        return entity;
    }

    private static IEnumerable<QueryNode> Flat(QueryNode node) => node is QueryNode.Or or ? or.Parts.SelectMany(Flat) : [node];
}
