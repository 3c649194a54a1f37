using System.Runtime.InteropServices;

namespace Ingest.Core.Matching.Compiled;

/// <summary>Writes a query as code, so that queries which mean the same come out the same: parts of AND and OR are sorted, repeated ones dropped.</summary>
internal sealed class CodeWriter(TermList terms, AliasList aliases)
{
    private readonly List<int> _code = [];
    private readonly List<string> _names = [];
    private readonly Dictionary<string, int> _nameNumbers = new(StringComparer.Ordinal);

    /// <summary>What <c>lang:</c> and <c>source:</c> ask for.</summary>
    public string[] Names() => [.. _names];

    /// <returns>Valid until the next call.</returns>
    public ReadOnlySpan<int> Write(Query query)
    {
        _code.Clear();
        Write(query.Root, query.Gazetteer);
        return CollectionsMarshal.AsSpan(_code);
    }

    private void Write(QueryNode node, Gazetteer gazetteer)
    {
        switch (node)
        {
            case QueryNode.Term term:
                Write(new Instruction(term.IsInTitle ? Opcode.TitleTerm : Opcode.Term, NumberOf(term, gazetteer)));
                break;
            case QueryNode.Phrase phrase:
                WritePhrase(phrase, gazetteer);
                break;
            case QueryNode.And and:
                WriteParts(Opcode.And, and.Parts, gazetteer);
                break;
            case QueryNode.Or or:
                WriteParts(Opcode.Or, or.Parts, gazetteer);
                break;
            case QueryNode.Not not:
                Write(new Instruction(Opcode.Not, 0));
                Write(not.Part, gazetteer);
                break;
            case QueryNode.Near near:
                Write(Instruction.Near(near.Rule));
                Write(near.Left, gazetteer);
                Write(near.Right, gazetteer);
                break;
            case QueryNode.Fact fact:
                Write(new Instruction(fact.Kind == FactKind.Language ? Opcode.Language : Opcode.Source, NumberOf(fact.Value)));
                break;
        }
    }

    private void Write(Instruction instruction) => _code.Add(instruction.Packed);

    private void WritePhrase(QueryNode.Phrase phrase, Gazetteer gazetteer)
    {
        Write(new Instruction(Opcode.Phrase, phrase.Parts.Count));
        foreach (var (term, isGlued) in phrase.Parts)
        {
            var opcode = (term.IsInTitle, isGlued) switch
            {
                (false, false) => Opcode.Term,
                (true, false) => Opcode.TitleTerm,
                (false, true) => Opcode.GluedTerm,
                (true, true) => Opcode.GluedTitleTerm,
            };
            Write(new Instruction(opcode, NumberOf(term, gazetteer)));
        }
    }

    private void WriteParts(Opcode opcode, IReadOnlyList<QueryNode> parts, Gazetteer gazetteer)
    {
        var head = _code.Count;
        _code.Add(0);
        var isSimple = true;
        foreach (var part in parts)
        {
            isSimple &= part is QueryNode.Term;
            Write(part, gazetteer);
        }

        if (isSimple)
            SortFrom(head + 1);

        var count = isSimple ? _code.Count - head - 1 : parts.Count;
        if (count == 1 && isSimple)
            _code.RemoveAt(head);
        else
            _code[head] = new Instruction(opcode, count).Packed;
    }

    private void SortFrom(int start)
    {
        var parts = CollectionsMarshal.AsSpan(_code)[start..];
        parts.Sort();
        var kept = 1;
        for (var index = 1; index < parts.Length; index++)
        {
            if (parts[index] != parts[kept - 1])
                parts[kept++] = parts[index];
        }

        _code.RemoveRange(start + kept, parts.Length - kept);
    }

    private int NumberOf(QueryNode.Term term, Gazetteer gazetteer)
    {
        var number = terms.NumberOf(term, out var isNew);
        if (isNew && term is { Kind: TermKind.Entity, Text: Gazetteer.Abroad or Gazetteer.Home })
            aliases.AddPair(number, term.Text == Gazetteer.Home, gazetteer.MembersOf(term.Text));
        else if (isNew && term.Kind == TermKind.Entity)
            aliases.Add(number, gazetteer.MembersOf(term.Text));

        return number;
    }

    private int NumberOf(string name)
    {
        if (!_nameNumbers.TryGetValue(name, out var number))
        {
            _nameNumbers[name] = number = _names.Count;
            _names.Add(name);
        }

        return number;
    }
}
