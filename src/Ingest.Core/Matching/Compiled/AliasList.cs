namespace Ingest.Core.Matching.Compiled;

/// <summary>The entities that the queries of a set name, by themselves or by a class, with their forms, while the set is built.</summary>
internal sealed class AliasList(TermList terms)
{
    private readonly List<int> _code = [];
    private readonly List<int> _starts = [0];
    private readonly List<int> _entities = [];

    /// <summary>In how many forms each term stands.</summary>
    private readonly Dictionary<int, int> _uses = [];

    /// <summary>Its forms are looked for once, however many classes an entity is in.</summary>
    private readonly Dictionary<GazetteerEntity, int> _numbers = new(ReferenceEqualityComparer.Instance);
    private readonly List<List<int>> _targets = [];
    private readonly Dictionary<string, int> _countryNumbers = new(StringComparer.Ordinal) { [""] = AliasTable.NoCountry };
    private readonly List<int> _countries = [];
    private int _abroad = AliasTable.NoTerm;
    private int _home = AliasTable.NoTerm;

    /// <summary>Marks terms: to be called before their traits are taken.</summary>
    public AliasTable Build()
    {
        var end = 0;
        int[] targetStarts = [0, .. _targets.Select(targets => end += targets.Count)];
        return new AliasTable
        {
            ByTerm = TermTable.Build([.. Enumerable.Range(0, _entities.Count).Select(form => new KeyValuePair<ulong, int>(AliasTable.KeyOf(RarestOf(form)), form))]),
            Code = [.. _code],
            Starts = [.. _starts],
            Guards = [.. Enumerable.Range(0, _entities.Count).Select(GuardOf)],
            Entities = [.. _entities],
            TargetStarts = targetStarts,
            Targets = [.. _targets.SelectMany(list => list)],
            Countries = [.. _countries],
            Pairs = [_abroad, _home],
        };
    }

    /// <param name="target">The term that stands for the entity or class.</param>
    public void Add(int target, IEnumerable<GazetteerEntity> entities)
    {
        foreach (var entity in entities)
            _targets[NumberOf(entity)].Add(target);
    }

    /// <param name="target">The term that stands for two of the entities that belong to one country or, where <paramref name="ofOneCountry"/> does not hold, to two.</param>
    public void AddPair(int target, bool ofOneCountry, IEnumerable<GazetteerEntity> entities)
    {
        if (ofOneCountry)
            _home = target;
        else
            _abroad = target;

        foreach (var entity in entities)
            NumberOf(entity);
    }

    private int NumberOf(GazetteerEntity entity)
    {
        if (_numbers.TryGetValue(entity, out var number))
            return number;

        _numbers[entity] = number = _targets.Count;
        _targets.Add([]);
        _countries.Add(NumberOf(entity.Country));
        var forms = new HashSet<string>(StringComparer.Ordinal);
        foreach (var form in entity.Forms.Select(form => QueryTerms.PartsOf(form, isExact: true, isInTitle: false)))
        {
            if (form.Count > 0 && forms.Add(KeyOf(form)))
                AddForm(number, form);
        }

        return number;
    }

    /// <summary>Forms that are written differently and read alike are one.</summary>
    private static string KeyOf(List<PhrasePart> form) => string.Concat(form.Select(part => $"{part.Term.Text}{(part.Term.Kind, part.IsGlued) switch
    {
        (TermKind.Prefix, _) => "* ",
        (TermKind.Cased, _) => "~ ",
        (_, true) => "",
        _ => " ",
    }}"));

    private int NumberOf(string country)
    {
        if (!_countryNumbers.TryGetValue(country, out var number))
            _countryNumbers[country] = number = _countryNumbers.Count;

        return number;
    }

    private void AddForm(int entity, List<PhrasePart> form)
    {
        foreach (var (term, isGlued) in form)
        {
            var number = terms.NumberOf(term, out _);
            _uses[number] = _uses.GetValueOrDefault(number) + 1;
            _code.Add(new Instruction(isGlued ? Opcode.GluedTerm : Opcode.Term, number).Packed);
        }

        _starts.Add(_code.Count);
        _entities.Add(entity);
    }

    /// <summary>The term by which a form is looked for, marked as such: a first character of Han is in too many names.</summary>
    private int RarestOf(int form)
    {
        var rarest = RarestOf(form, AliasTable.NoTerm);
        terms.Mark(rarest, TermTraits.FindsForm);
        return rarest;
    }

    /// <summary>The next rarest term of a form, which must stand there too.</summary>
    private int GuardOf(int form) => RarestOf(form, RarestOf(form, AliasTable.NoTerm));

    /// <returns>Of equally rare terms the first; <see cref="AliasTable.NoTerm"/> where there is no other.</returns>
    private int RarestOf(int form, int other)
    {
        var rarest = AliasTable.NoTerm;
        for (var part = _starts[form]; part < _starts[form + 1]; part++)
        {
            var term = Instruction.Of(_code[part]).Operand;
            if (term != other && (rarest == AliasTable.NoTerm || _uses[term] < _uses[rarest]))
                rarest = term;
        }

        return rarest;
    }
}
