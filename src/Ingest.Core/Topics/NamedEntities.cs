using Ingest.Core.Matching;

namespace Ingest.Core.Topics;

/// <summary>The people, places and nations of the gazetteer that belong to a country, each with the query that finds it: who goes where, who gives whom.</summary>
internal sealed class NamedEntities
{
    private readonly Dictionary<string, string> _countryNames = new(StringComparer.Ordinal);

    public NamedEntities(Gazetteer gazetteer)
    {
        var lists = new QueryLists("entity");
        var names = gazetteer.With(lists);
        var all = new List<(NamedEntity Entity, Query Query)>();
        foreach (var (index, entity) in gazetteer.All.Where(entity => entity.Country.Length > 0).Index())
        {
            var name = index.ToString(System.Globalization.CultureInfo.InvariantCulture);
            lists.Add(name, entity);
            all.Add((new NamedEntity(entity.Name, entity.Country, entity.Classes[0]), new Query(entity.Name, lists.Find(name)!, names)));
            if (entity.Classes[0] == "country")
                _countryNames.TryAdd(entity.Country, entity.Name);
        }

        All = all;
    }

    public IReadOnlyList<(NamedEntity Entity, Query Query)> All { get; }

    /// <summary>The name of the country that an entity is or speaks for; null for a body and for "our country".</summary>
    public string? CountryOf(NamedEntity entity) => _countryNames.GetValueOrDefault(entity.Country);
}
