using Ingest.Core.Text;

namespace Ingest.Core.Matching.Compiled;

/// <summary>The entities that the queries of a set name, by themselves or by a class, with their forms, while the set is built.</summary>
internal sealed class AliasList(TermList terms)
{
    private readonly List<int> _code = [];
    private readonly List<int> _starts = [0];
    private readonly List<int> _entities = [];

    /// <summary>In how many forms each term stands, and each two terms side by side.</summary>
    private readonly Dictionary<int, int> _uses = [];
    private readonly Dictionary<ulong, int> _pairUses = [];

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
        var forms = Enumerable.Range(0, _entities.Count).ToLookup(IsFoundByTerm);
        return new AliasTable
        {
            ByTerm = TermTable.Build([.. forms[true].Select(form => new KeyValuePair<ulong, int>(AliasTable.KeyOf(MarkedRarestOf(form)), form))]),
            ByPair = PairTable.Build([.. forms[false].Select(form => new KeyValuePair<ulong, int>(MarkedRarestPairOf(form), form))]),
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
        var before = AliasTable.NoTerm;
        foreach (var (term, isGlued) in form)
        {
            var number = terms.NumberOf(term, out _);
            _uses[number] = _uses.GetValueOrDefault(number) + 1;
            if (before != AliasTable.NoTerm)
                _pairUses[TermHash.Pair(before, number)] = _pairUses.GetValueOrDefault(TermHash.Pair(before, number)) + 1;

            _code.Add(new Instruction(isGlued ? Opcode.GluedTerm : Opcode.Term, number).Packed);
            before = number;
        }

        _starts.Add(_code.Count);
        _entities.Add(entity);
    }

    /// <summary>A term that is in other forms too leads to those for nothing.</summary>
    private bool IsFoundByTerm(int form) => _starts[form + 1] - _starts[form] == 1 || _uses[RarestOf(form, AliasTable.NoTerm)] == 1;

    /// <summary>The term by which a form is looked for, marked as such.</summary>
    private int MarkedRarestOf(int form)
    {
        var rarest = RarestOf(form, AliasTable.NoTerm);
        terms.Mark(rarest, TermTraits.FindsForm);
        return rarest;
    }

    /// <summary>The two terms by which a form is looked for, marked as such.</summary>
    private ulong MarkedRarestPairOf(int form)
    {
        var (left, right) = Enumerable.Range(_starts[form], _starts[form + 1] - _starts[form] - 1).Select(part => (TermAt(part), TermAt(part + 1))).MinBy(pair => _pairUses[TermHash.Pair(pair.Item1, pair.Item2)]);
        terms.Mark(left, TermTraits.OpensPair);
        terms.Mark(right, TermTraits.ClosesPair);
        return TermHash.Pair(left, right);
    }

    /// <summary>The next rarest term of a form, which must stand there too.</summary>
    private int GuardOf(int form) => RarestOf(form, RarestOf(form, AliasTable.NoTerm));

    /// <returns>Of equally rare terms the first; <see cref="AliasTable.NoTerm"/> where there is no other.</returns>
    private int RarestOf(int form, int other)
    {
        var rarest = AliasTable.NoTerm;
        for (var part = _starts[form]; part < _starts[form + 1]; part++)
        {
            var term = TermAt(part);
            if (term != other && (rarest == AliasTable.NoTerm || _uses[term] < _uses[rarest]))
                rarest = term;
        }

        return rarest;
    }

    private int TermAt(int part) => Instruction.Of(_code[part]).Operand;
}
