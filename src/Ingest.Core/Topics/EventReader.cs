using System.Runtime.InteropServices;
using Ingest.Core.Matching;

namespace Ingest.Core.Topics;

/// <summary>Gathers from the sentences that speak for a topic what they say of the event: people, places, arms and their numbers.</summary>
internal sealed class EventReader(EventRules rules, NamedEntities entities)
{
    /// <summary>The headline and the first sentence name whom the news are about; of two named as often the first is it.</summary>
    private const double LeadWeight = 2;

    /// <summary>News name in full whom they are about, and by family name whom everybody talks about.</summary>
    private const double FullNameWeight = 2;
    private const int MostItems = 12;

    /// <summary>So near to the word before, an item says more of it.</summary>
    private const int BesideTokens = 2;

    /// <summary>There is one of each entity, and to hash its three strings would take a tenth of a text's time.</summary>
    private readonly Dictionary<NamedEntity, double> _named = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, int> _kinds = [];
    private readonly List<(NamedEntity? Supplier, NamedEntity? Recipient, bool IsCounted)> _roles = [];
    private readonly List<EventItem> _items = [];

    /// <summary>Whether a sentence that was read names anybody or any place.</summary>
    public bool HasNames => _named.Count > 0;

    public void Read(SentenceReader sentence, bool isLead)
    {
        foreach (var (run, entity) in sentence.Named)
            CollectionsMarshal.GetValueRefOrAddDefault(_named, entity, out _) += (isLead ? LeadWeight : 1) * (entity.IsPerson && run.Last > run.First ? FullNameWeight : 1);

        foreach (var (kind, query) in rules.Kinds)
        {
            if (sentence.Holds(query))
                _kinds[kind] = _kinds.GetValueOrDefault(kind) + 1;
        }

        var known = _items.Count;
        foreach (var query in rules.Items)
            AddItems(sentence.PlacesOf(query), sentence);

        var isCounted = _items.Skip(known).Any(item => item.Quantity is not null);
        _roles.Add((Role(rules.Suppliers, sentence), Role(rules.Recipients, sentence), isCounted));
    }

    /// <summary>The journey: to the country whose city is named most, or else the country; by the person of another country named most, or else that country.</summary>
    public TopicEvent Visit()
    {
        var ranked = _named.OrderByDescending(pair => pair.Value).Select(pair => pair.Key).ToList();
        var person = ranked.FirstOrDefault(entity => entity.IsPerson);
        var places = ranked.Where(entity => !entity.IsPerson && entities.CountryOf(entity) is not null && entity.Country != person?.Country).ToList();
        var where = places.FirstOrDefault(place => place.IsCity) ?? (person is null ? places.Skip(1).FirstOrDefault() : places.FirstOrDefault());
        var who = person ?? places.FirstOrDefault(place => place.Country != where?.Country);
        return new TopicEvent { Kind = "visit", Who = who is null ? null : NameOf(who), Where = where is null ? null : entities.CountryOf(where) };
    }

    /// <param name="guest">Of the visit that the text is about as well: gifts of arms without a named recipient are for the guest.</param>
    public TopicEvent? Arms(string? guest)
    {
        var kind = rules.Kinds.Select(kind => kind.Kind).Where(_kinds.ContainsKey).MaxBy(kind => _kinds[kind]);
        if (kind is null)
            return null;

        // Where the text counts what is given, there it also says who gives; elsewhere it may speculate.
        var told = _roles.Where(role => role.Supplier is not null || role.Recipient is not null).ToList();
        var roles = told.Any(role => role.IsCounted) ? told.Where(role => role.IsCounted).ToList() : told;
        var supplier = roles.Select(role => role.Supplier).FirstOrDefault(entity => entity is not null);
        var recipient = roles.Select(role => role.Recipient).FirstOrDefault(entity => entity is not null && entity.Country != supplier?.Country);
        return new TopicEvent
        {
            Kind = kind,
            Supplier = supplier is null ? null : NameOf(supplier),
            Recipient = recipient is not null ? NameOf(recipient) : Guest(kind, supplier, guest),
            Items = Items(),
        };
    }

    private string? Guest(string kind, NamedEntity? supplier, string? guest) =>
        kind == "transfer" && supplier is not null && NameOf(supplier) != guest ? guest : null;

    private string NameOf(NamedEntity entity) => entity.IsPerson ? entity.Name : entities.CountryOf(entity) ?? entity.Name;

    /// <summary>Where some items come with numbers, those without say the same less exactly.</summary>
    private List<EventItem> Items()
    {
        var distinct = _items.DistinctBy(item => (item.Name.ToUpperInvariant(), item.Quantity)).ToList();
        var counted = distinct.Where(item => item.Quantity is not null).ToList();
        return [.. (counted.Count > 0 ? counted : distinct).Take(MostItems)];
    }

    /// <summary>Cities are where something is said or done; arms are given by and to countries and people.</summary>
    private static NamedEntity? Role(List<Query> queries, SentenceReader sentence)
    {
        if (sentence.Named.Count == 0 || !queries.Exists(sentence.Holds))
            return null;

        foreach (var place in queries.SelectMany(sentence.PlacesOf).OrderBy(place => place.First))
        {
            var inside = sentence.Named.Where(named => !named.Entity.IsCity && named.Run.First >= place.First && named.Run.Last <= place.Last).Select(named => named.Entity).ToList();
            if (inside.Count > 0)
                return inside.FirstOrDefault(entity => entity.IsPerson) ?? inside[0];
        }

        return null;
    }

    private void AddItems(IReadOnlyList<TokenRun> places, SentenceReader sentence)
    {
        if (places.Count == 0)
            return;

        var quantities = new Quantities(sentence, rules.Numbers);
        var (behind, counted) = (-BesideTokens, (long?)null);
        foreach (var place in places.Where(place => !places.Any(other => other != place && other.First <= place.First && other.Last >= place.Last)).OrderBy(place => place.First))
        {
            // "3,000 shells of artillery" counts shells.
            var quantity = quantities.Of(place);
            _items.Add(new EventItem(sentence.TextOf(place), place.First - behind <= BesideTokens && quantity == counted ? null : quantity));
            (behind, counted) = (place.Last, quantity);
        }
    }
}
