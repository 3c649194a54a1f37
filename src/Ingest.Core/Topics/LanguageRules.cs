namespace Ingest.Core.Topics;

/// <summary>All the rules of one language, found by the terms that each of them needs.</summary>
internal sealed class LanguageRules
{
    private readonly Dictionary<int, int[]> _rulesByAnchor;

    public LanguageRules(IReadOnlyList<TopicDefinition> definitions)
    {
        Definitions = definitions;
        Rules = [.. definitions.SelectMany(definition => definition.Rules)];
        _rulesByAnchor = Rules.Index()
            .SelectMany(rule => rule.Item.Query.Anchors.Select(anchor => (anchor, rule.Index)))
            .GroupBy(pair => pair.anchor, pair => pair.Index)
            .ToDictionary(group => group.Key, group => group.ToArray());
    }

    public IReadOnlyList<TopicDefinition> Definitions { get; }

    public IReadOnlyList<TopicRule> Rules { get; }

    public ReadOnlySpan<int> RulesOf(int anchor) => _rulesByAnchor.GetValueOrDefault(anchor);
}
