namespace Ingest.Core.Matching.Compiled;

/// <summary>The forms of the entities that the queries of a set name, while the set is built.</summary>
internal sealed class AliasList(TermList terms)
{
    private readonly List<int> _code = [];
    private readonly List<int> _starts = [0];
    private readonly List<int> _targets = [];
    private readonly List<KeyValuePair<ulong, int>> _byFirstTerm = [];

    public AliasTable Build() => new(TermTable.Build(_byFirstTerm), [.. _code], [.. _starts], [.. _targets]);

    /// <param name="target">The term that stands for the entity or class.</param>
    public void Add(int target, IEnumerable<GazetteerEntity> entities)
    {
        var forms = entities.SelectMany(entity => entity.Forms).Select(form => QueryTerms.PartsOf(form, isExact: true, isInTitle: false));
        foreach (var form in forms.Where(parts => parts.Count > 0).DistinctBy(parts => string.Join(' ', parts)))
            Add(target, form);
    }

    private void Add(int target, List<PhrasePart> form)
    {
        foreach (var (term, isGlued) in form)
            _code.Add(new Instruction(isGlued ? Opcode.GluedTerm : Opcode.Term, terms.NumberOf(term, out _)).Packed);

        var first = Instruction.Of(_code[_starts[^1]]).Operand;
        terms.Mark(first, TermTraits.OpensAlias);
        _byFirstTerm.Add(new(AliasTable.KeyOf(first), _targets.Count));
        _starts.Add(_code.Count);
        _targets.Add(target);
    }
}
