using Ingest.Core.Text;

namespace Ingest.Core.Matching.Compiled;

/// <summary>Verifies the code of a query on the positions of a text.</summary>
internal sealed class CodeMatcher(CompiledSet set)
{
    /// <summary>What stands for the word of a term that stands in no place.</summary>
    public const int NoWord = -1;

    /// <summary>Places shown for one query; more would not make an explanation clearer.</summary>
    private const int MostSpans = 1_000;

    /// <summary>Beyond this, sorted lists of places are quicker than comparing each with each.</summary>
    private const int MostComparedPlaces = 64;

    private readonly Stack<List<TokenRun>> _spare = new();
    private AnalyzedText _text = AnalyzedText.Of("", "", "und");
    private MatchContext _context = MatchContext.None;
    private PresentTerms _present = new(0);
    private List<TokenRun> _places = [];

    public void Begin(AnalyzedText text, MatchContext context, PresentTerms present, List<TokenRun> places) =>
        (_text, _context, _present, _places) = (text, context, present, places);

    public bool Holds(ReadOnlySpan<int> code)
    {
        var instruction = Instruction.Of(code[0]);
        return instruction.Opcode switch
        {
            Opcode.Term => _present.Has(instruction.Operand),
            Opcode.TitleTerm => StandsInTitle(instruction.Operand),
            Opcode.Phrase => HasAll(code[1..]) && HasRuns(code),
            Opcode.And => HoldAll(code),
            Opcode.Or => HoldsAny(code),
            Opcode.Not => !Holds(code[1..]),
            Opcode.Near => HoldsNear(code, instruction.Rule),
            Opcode.Language => _context.IsIn(set.Names[instruction.Operand]),
            _ => _context.IsFrom(set.Names[instruction.Operand]),
        };
    }

    public IReadOnlyList<TextSpan> SpansOf(ReadOnlySpan<int> code)
    {
        var runs = new List<TokenRun>();
        Collect(code, runs);
        return [.. runs.Select(run => _text.SpanOf(run.First, run.Last)).Distinct().OrderBy(span => span.Field).ThenBy(span => span.Start).ThenBy(span => span.Length).Take(MostSpans)];
    }

    public IReadOnlyList<TokenRun> RunsOf(ReadOnlySpan<int> code)
    {
        var runs = new List<TokenRun>();
        AddRuns(code, runs);
        return runs;
    }

    /// <summary>Adds where code stands, in order; an AND reaches from the first of its parts to the last.</summary>
    public void AddPlaces(ReadOnlySpan<int> code, List<TokenRun> into)
    {
        var opcode = Instruction.Of(code[0]).Opcode;
        if (opcode == Opcode.And)
            AddHullOfAll(code, into);
        else if (opcode == Opcode.Or)
            AddAlternatives(code, into);
        else
            AddRuns(code, into);
    }

    /// <summary>Adds where a phrase stands, given its parts.</summary>
    public void AddPhrase(ReadOnlySpan<int> parts, List<TokenRun> into)
    {
        if (!HasAll(parts))
            return;

        if (parts.Length == 1)
        {
            AddTerm(Instruction.Of(parts[0]), into);
            return;
        }

        if (_text.Joined.Count == 0 && IsWord(Instruction.Of(parts[0])))
            AddPhraseOfTokens(parts, into);
        else
            AddPhraseOfReadings(parts, into);
    }

    /// <summary>Where every token is one word, a phrase is verified place by place.</summary>
    private void AddPhraseOfTokens(ReadOnlySpan<int> parts, List<TokenRun> into)
    {
        var begun = into.Count;
        foreach (var place in new TermPlaces(_text, _present, Instruction.Of(parts[0]).Operand))
        {
            var (last, index) = (place.Last, 1);
            while (index < parts.Length && Follows(last + 1, Instruction.Of(parts[index])))
                (last, index) = (last + 1, index + 1);

            if (index == parts.Length)
                into.Add(new TokenRun(place.First, last));
        }

        Tidy(into, begun);
    }

    private void AddPhraseOfReadings(ReadOnlySpan<int> parts, List<TokenRun> into)
    {
        var (found, next) = (Rent(), Rent());
        AddTerm(Instruction.Of(parts[0]), found);
        for (var index = 1; index < parts.Length && found.Count > 0; index++)
        {
            next.Clear();
            Extend(found, Instruction.Of(parts[index]), next);
            (found, next) = (next, found);
        }

        into.AddRange(found);
        Return(found);
        Return(next);
    }

    private bool HasAll(ReadOnlySpan<int> parts)
    {
        foreach (var part in parts)
        {
            if (!_present.Has(Instruction.Of(part).Operand))
                return false;
        }

        return true;
    }

    private bool HoldAll(ReadOnlySpan<int> code)
    {
        foreach (var part in new CodeParts(code))
        {
            if (!Holds(code[part]))
                return false;
        }

        return true;
    }

    private bool HoldsAny(ReadOnlySpan<int> code)
    {
        foreach (var part in new CodeParts(code))
        {
            if (Holds(code[part]))
                return true;
        }

        return false;
    }

    private bool StandsInTitle(int term)
    {
        var runs = Rent();
        AddTerm(new Instruction(Opcode.TitleTerm, term), runs);
        var stands = runs.Count > 0;
        Return(runs);
        return stands;
    }

    private bool HasRuns(ReadOnlySpan<int> code)
    {
        var runs = Rent();
        AddRuns(code, runs);
        var has = runs.Count > 0;
        Return(runs);
        return has;
    }

    private bool HoldsNear(ReadOnlySpan<int> code, NearRule rule)
    {
        if (code.Length == 3 && HoldsNear(Instruction.Of(code[1]), Instruction.Of(code[2]), rule) is { } known)
            return known;

        var (left, right) = (Rent(), Rent());
        AddSides(code, left, right);
        var holds = new NearPairs(_text, rule).Any(left, right);
        Return(left);
        Return(right);
        return holds;
    }

    /// <summary>Two words compared place by place, without lists of their places.</summary>
    /// <returns>Null where they have too many places for that, or are no words.</returns>
    private bool? HoldsNear(Instruction left, Instruction right, NearRule rule)
    {
        if (!IsWord(left) || !IsWord(right))
            return null;

        var pairs = new NearPairs(_text, rule);
        var compared = 0;
        foreach (var one in new TermPlaces(_text, _present, left.Operand))
        {
            foreach (var other in new TermPlaces(_text, _present, right.Operand))
            {
                if (pairs.Holds(one, other))
                    return true;

                if (++compared > MostComparedPlaces)
                    return null;
            }
        }

        return false;
    }

    private bool IsWord(Instruction instruction) => instruction.Opcode == Opcode.Term && (set.Traits[instruction.Operand] & TermTraits.IsEntity) == 0;

    private void AddSides(ReadOnlySpan<int> code, List<TokenRun> left, List<TokenRun> right)
    {
        var middle = CodeParts.EndOf(code, 1);
        AddRuns(code[1..middle], left);
        if (left.Count > 0)
            AddRuns(code[middle..], right);
    }

    /// <summary>Adds where a term, a phrase, a NEAR or an OR of them stands, in the order of the text.</summary>
    private void AddRuns(ReadOnlySpan<int> code, List<TokenRun> into)
    {
        var instruction = Instruction.Of(code[0]);
        switch (instruction.Opcode)
        {
            case Opcode.Term or Opcode.TitleTerm:
                AddTerm(instruction, into);
                break;
            case Opcode.Phrase:
                AddPhrase(code[1..], into);
                break;
            case Opcode.Or:
                AddAlternatives(code, into);
                break;
            case Opcode.Near:
                AddHulls(code, instruction.Rule, into);
                break;
        }
    }

    private void AddAlternatives(ReadOnlySpan<int> code, List<TokenRun> into)
    {
        var begun = into.Count;
        foreach (var part in new CodeParts(code))
        {
            if (Instruction.Of(code[part.Start.Value]) is not { Opcode: Opcode.Term } term)
                AddPlaces(code[part], into);
            else if (_present.Has(term.Operand))
                AddTerm(term, into);
        }

        Sort(into, begun);
    }

    private void AddHullOfAll(ReadOnlySpan<int> code, List<TokenRun> into)
    {
        if (!HoldAll(code))
            return;

        var (found, hull) = (Rent(), (TokenRun?)null);
        foreach (var part in new CodeParts(code))
        {
            found.Clear();
            AddPlaces(code[part], found);
            if (found.Count > 0)
                hull = hull?.Joined(found[0]) ?? found[0];
        }

        if (hull is { } run)
            into.Add(run);

        Return(found);
    }

    private void AddHulls(ReadOnlySpan<int> code, NearRule rule, List<TokenRun> into)
    {
        var (left, right, begun) = (Rent(), Rent(), into.Count);
        AddSides(code, left, right);
        new NearPairs(_text, rule).AddHulls(left, right, into);
        Tidy(into, begun);
        Return(left);
        Return(right);
    }

    private void AddTerm(Instruction instruction, List<TokenRun> into)
    {
        var entry = _present.EntryOf(instruction.Operand);
        if (entry < 0)
            return;

        var begun = into.Count;
        var isEntity = (set.Traits[instruction.Operand] & TermTraits.IsEntity) != 0;
        var head = _present.HeadOf(entry);
        for (var link = head; link >= 0; link = _present.Link(link).Next)
        {
            if (isEntity)
                Add(_places[_present.Link(link).Value], instruction, into);
            else if (_present.Link(link).Value != NoWord)
                AddWord(_present.Link(link).Value, instruction, into);
        }

        if (_present.Link(head).Next >= 0)
            Tidy(into, begun);
    }

    private void AddWord(int word, Instruction instruction, List<TokenRun> into)
    {
        for (var index = _text.Words.HeadOf(word); index >= 0; index = _text.Words.Occurrence(index).Next)
        {
            ref readonly var occurrence = ref _text.Words.Occurrence(index);
            Add(new TokenRun(occurrence.First, occurrence.Last), instruction, into);
        }
    }

    private void Add(TokenRun run, Instruction instruction, List<TokenRun> into)
    {
        if (!instruction.IsInTitle || run.First < _text.TitleCount)
            into.Add(run);
    }

    /// <summary>Runs that are a part longer by one term right behind them.</summary>
    private void Extend(List<TokenRun> runs, Instruction part, List<TokenRun> into)
    {
        foreach (var run in runs)
        {
            var token = run.Last + 1;
            if (!MayFollow(token, part))
                continue;

            if (Is(_text.Token(token).Word, part.Operand))
                into.Add(new TokenRun(run.First, token));

            for (var index = _text.FirstJoinedFrom(token); index < _text.Joined.Count && _text.Joined[index].First == token; index++)
            {
                if (Is(_text.Joined[index].Word, part.Operand))
                    into.Add(new TokenRun(run.First, _text.Joined[index].Last));
            }
        }

        if (_text.Joined.Count > 0)
            Tidy(into, 0);
    }

    private bool Follows(int token, Instruction part) => MayFollow(token, part) && Is(_text.Token(token).Word, part.Operand);

    private bool MayFollow(int token, Instruction part) => _text.Follows(token) && (!part.IsGlued || _text.IsGlued(token));

    /// <summary>Whether a term stands for a word of the text.</summary>
    private bool Is(int word, int term)
    {
        for (var link = _present.HeadOf(_present.EntryOf(term)); link >= 0; link = _present.Link(link).Next)
        {
            if (_present.Link(link).Value == word)
                return true;
        }

        return false;
    }

    /// <summary>Puts runs in order and drops repeated ones, which would otherwise double with each part of a phrase.</summary>
    private static void Tidy(List<TokenRun> runs, int begun)
    {
        if (runs.Count - begun < 2)
            return;

        Sort(runs, begun);
        var kept = begun + 1;
        for (var index = begun + 1; index < runs.Count; index++)
        {
            if (runs[index] != runs[kept - 1])
                runs[kept++] = runs[index];
        }

        runs.RemoveRange(kept, runs.Count - kept);
    }

    /// <summary>They mostly are in order already.</summary>
    private static void Sort(List<TokenRun> runs, int begun)
    {
        for (var index = begun + 1; index < runs.Count; index++)
        {
            if (runs[index].CompareTo(runs[index - 1]) >= 0)
                continue;

            runs.Sort(begun, runs.Count - begun, TokenRun.Order);
            return;
        }
    }

    private void Collect(ReadOnlySpan<int> code, List<TokenRun> into)
    {
        var instruction = Instruction.Of(code[0]);
        switch (instruction.Opcode)
        {
            case Opcode.And or Opcode.Or:
                foreach (var part in new CodeParts(code))
                {
                    if (Holds(code[part]))
                        Collect(code[part], into);
                }

                break;
            case Opcode.Near:
                var (left, right) = (new List<TokenRun>(), new List<TokenRun>());
                AddSides(code, left, right);
                new NearPairs(_text, instruction.Rule).AddTo(left, right, into);
                break;
            default:
                AddRuns(code, into);
                break;
        }
    }

    private List<TokenRun> Rent() => _spare.TryPop(out var list) ? list : [];

    private void Return(List<TokenRun> list)
    {
        list.Clear();
        _spare.Push(list);
    }
}
