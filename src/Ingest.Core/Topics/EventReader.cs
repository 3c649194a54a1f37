using Ingest.Core.Topics.Rules;

namespace Ingest.Core.Topics;

/// <summary>Gathers from the sentences that speak for a topic what they say of the event: people, places, arms and their numbers.</summary>
internal sealed class EventReader(EventRules rules, EntityClasses entities)
{
    private const double HeadlineWeight = 2;
    private const int MostItems = 12;

    private readonly Dictionary<NamedEntity, double> _named = [];
    private readonly Dictionary<string, int> _kinds = [];
    private readonly List<(NamedEntity? Supplier, NamedEntity? Recipient, bool IsCounted)> _roles = [];
    private readonly List<EventItem> _items = [];

    public void Read(Sentence sentence, string text, bool isTitle)
    {
        var named = entities.Finder.Find(sentence);
        foreach (var (_, entity) in named)
            _named[entity] = _named.GetValueOrDefault(entity) + (isTitle ? HeadlineWeight : 1);

        foreach (var (kind, query) in rules.Kinds)
            _kinds[kind] = _kinds.GetValueOrDefault(kind) + (Found(query, sentence).Count > 0 ? 1 : 0);

        var known = _items.Count;
        foreach (var query in rules.Items)
            AddItems(Found(query, sentence), sentence, text);

        var isCounted = _items.Skip(known).Any(item => item.Quantity is not null);
        _roles.Add((Role(rules.Suppliers, sentence, named), Role(rules.Recipients, sentence, named), isCounted));
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
        var kind = _kinds.Where(votes => votes.Value > 0).OrderByDescending(votes => votes.Value).Select(votes => votes.Key).FirstOrDefault();
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
    private static NamedEntity? Role(List<RuleNode> queries, Sentence sentence, List<(TokenRange Range, NamedEntity Entity)> named)
    {
        foreach (var range in queries.SelectMany(query => Found(query, sentence)).OrderBy(range => range.First))
        {
            var inside = named.Where(entity => !entity.Entity.IsCity && entity.Range.First >= range.First && entity.Range.End <= range.End).Select(entity => entity.Entity).ToList();
            if (inside.Count > 0)
                return inside.FirstOrDefault(entity => entity.IsPerson) ?? inside[0];
        }

        return null;
    }

    private void AddItems(List<TokenRange> ranges, Sentence sentence, string text)
    {
        var quantities = new Quantities(sentence, text, rules.Numbers);
        foreach (var range in ranges.Where(range => !ranges.Any(other => other != range && other.First <= range.First && other.End >= range.End)))
        {
            var (start, length) = sentence.SpanOf(range);
            _items.Add(new EventItem(text.Substring(start, length), quantities.Of(range)));
        }
    }

    private static List<TokenRange> Found(RuleNode query, Sentence sentence)
    {
        var found = new List<TokenRange>();
        query.Find(sentence, found);
        return found;
    }
}
