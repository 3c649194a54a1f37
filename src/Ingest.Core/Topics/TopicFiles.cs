using Ingest.Core.Matching;

namespace Ingest.Core.Topics;

/// <summary>The files that define the topics: a vocabulary a language (<c>en.words</c>), a definition a topic and language (<c>visit/en.topic</c>), models for all languages (<c>visit.model</c>).</summary>
/// <param name="files">Content by name.</param>
/// <param name="gazetteer">The entities and classes that files may name.</param>
internal sealed class TopicFiles(IReadOnlyDictionary<string, string> files, Gazetteer gazetteer)
{
    private const string Definition = ".topic", Model = ".model";

    private readonly NamedEntities _entities = new(gazetteer);

    /// <summary>By name, as they are in the folders of <c>Definitions</c>.</summary>
    public IReadOnlyList<string> Topics { get; } = [.. DefinitionsIn(files).Select(name => name.Split('/')[0]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Those that have definitions.</summary>
    public IReadOnlyList<string> Languages { get; } = [.. DefinitionsIn(files).Select(LanguageOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Reads every file.</summary>
    /// <exception cref="TopicDefinitionException">A file has faults; all of all files are listed.</exception>
    public void Check() => Refuse([.. Languages.AsParallel().AsOrdered().SelectMany(language => Read(language).Faults).Distinct()]);

    /// <exception cref="TopicDefinitionException">A file of the language has faults; all are listed.</exception>
    public LanguageRules RulesOf(string language)
    {
        var (rules, faults) = Read(language);
        Refuse(faults);
        return rules();
    }

    private static void Refuse(List<TopicFault> faults)
    {
        if (faults.Count > 0)
            throw new TopicDefinitionException(faults);
    }

    /// <returns>What compiles the language's rules once there are no faults. Without a vocabulary the rules decide alone.</returns>
    private (Func<LanguageRules> Rules, List<TopicFault> Faults) Read(string language)
    {
        var (lists, faults) = (new QueryLists(language), new List<TopicFault>());
        DefinitionReader Reader(string name) => new(name, lists, gazetteer, faults);

        List<TopicModel> models = [.. NamesWith(Model).Select(name => TopicModel.Parse(Reader(name), files[name]))];
        foreach (var topic in models.Select(model => model.Topic).Distinct(StringComparer.Ordinal).Where(topic => models.Count(model => model.Topic == topic && model.Status is null) != 1))
            Reader($"{topic}{Model}").Fault(1, $"'{topic}' needs one model without 'status', which decides whether a text is about it");

        var vocabulary = files.ContainsKey($"{language}.words") ? Reader($"{language}.words") : null;
        if (vocabulary is not null)
            TopicVocabulary.Parse(vocabulary, files[vocabulary.File]);

        List<TopicDefinition> definitions = [.. DefinitionsIn(files).Where(name => LanguageOf(name) == language).Select(name => TopicDefinition.Parse(Reader(name), files[name]))];
        if (vocabulary is null)
            return (() => new LanguageRules(definitions, SignalSet.None, [], _entities), faults);

        var signals = SignalsOf(models, vocabulary);
        return (() => new LanguageRules(definitions, signals, models, _entities), faults);
    }

    private static SignalSet SignalsOf(List<TopicModel> models, DefinitionReader vocabulary)
    {
        var queries = new List<(string Name, Query Query)>();
        var names = models.SelectMany(model => model.Features).Select(feature => feature.Signal).Where(SignalSet.IsQuery).Distinct(StringComparer.Ordinal);
        foreach (var name in names.Order(StringComparer.Ordinal))
            vocabulary.ParseSignal(name, query => queries.Add((name, query)));

        return new SignalSet(queries, models.Select(model => model.Topic).Distinct(StringComparer.Ordinal));
    }

    private IEnumerable<string> NamesWith(string extension) => files.Keys.Where(name => name.EndsWith(extension, StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static IEnumerable<string> DefinitionsIn(IReadOnlyDictionary<string, string> files) =>
        files.Keys.Where(name => name.EndsWith(Definition, StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static string LanguageOf(string name) => Path.GetFileNameWithoutExtension(name);
}
