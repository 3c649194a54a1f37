using System.Runtime.InteropServices;

namespace Ingest.Core.Matching.Compiled;

/// <summary>
/// Chooses by what a query is looked for: the rarest thing that must be there, and for each a second, its guard. This is the
/// presearcher of Lucene's monitor with one term more: it may let through too many queries, never too few. It reads compiled code.
/// </summary>
internal sealed class AnchorPlanner(TermList terms)
{
    /// <summary>Neighbours in a text are so much rarer than two words of one text.</summary>
    private const double NeighbourFactor = 1 / 20.0;

    /// <summary>To verify a query costs as much as to pass by so many whose guard is not there.</summary>
    private const double VerifyingCost = 8;

    private readonly List<Anchor> _anchors = [];
    private readonly List<int> _required = [];

    /// <returns>Empty where the query can match without any term; valid until the next call.</returns>
    public ReadOnlySpan<Anchor> Plan(ReadOnlySpan<int> code)
    {
        _anchors.Clear();
        _required.Clear();
        if (Cost(code) is not null)
            Emit(code, isWhole: true);

        return CollectionsMarshal.AsSpan(_anchors);
    }

    /// <summary>How often the part's anchors stand in an article; null where it has none.</summary>
    private double? Cost(ReadOnlySpan<int> code)
    {
        var instruction = Instruction.Of(code[0]);
        switch (instruction.Opcode)
        {
            case Opcode.Term or Opcode.TitleTerm:
                return terms.ShareOf(instruction.Operand);
            case Opcode.Phrase:
                var (first, second, cost) = BestPair(code);
                return first < 0 ? terms.ShareOf(second) : cost;
            case Opcode.And or Opcode.Near:
                return CostOfRarest(code);
            case Opcode.Or:
                return CostOfAll(code);
            default:
                return null;
        }
    }

    private double? CostOfRarest(ReadOnlySpan<int> code)
    {
        double? rarest = null;
        foreach (var part in new CodeParts(code))
        {
            if (Cost(code[part]) is { } cost && !(cost >= rarest))
                rarest = cost;
        }

        return rarest;
    }

    private double? CostOfAll(ReadOnlySpan<int> code)
    {
        double? all = 0;
        foreach (var part in new CodeParts(code))
            all += Cost(code[part]);

        return all;
    }

    private void Emit(ReadOnlySpan<int> code, bool isWhole)
    {
        var instruction = Instruction.Of(code[0]);
        switch (instruction.Opcode)
        {
            case Opcode.Term or Opcode.TitleTerm:
                EmitTerm(instruction.Operand, isWhole && instruction.Opcode == Opcode.Term);
                break;
            case Opcode.Phrase:
                EmitPhrase(code, isWhole);
                break;
            case Opcode.And or Opcode.Near:
                EmitAll(code, isWhole);
                break;
            default:
                foreach (var part in new CodeParts(code))
                    Emit(code[part], isWhole);

                break;
        }
    }

    private void EmitTerm(int term, bool isWhole) => _anchors.Add(new Anchor(term, GuardOf(term), IsPair: false, isWhole));

    private void EmitPhrase(ReadOnlySpan<int> code, bool isWhole)
    {
        var (first, second, _) = BestPair(code);
        if (first < 0)
            EmitTerm(second, isWhole: false);
        else
            _anchors.Add(new Anchor(first, second, IsPair: true, isWhole && IsPlainPair(code)));
    }

    /// <summary>The rarest part of an AND or NEAR speaks for all; what else is required can be its guard.</summary>
    private void EmitAll(ReadOnlySpan<int> code, bool isWhole)
    {
        var (known, isAll) = (_required.Count, isWhole);
        Require(code);
        isWhole &= IsPlainAnd(code);
        var (rarest, best) = (0..0, double.MaxValue);
        foreach (var part in new CodeParts(code))
        {
            if (Cost(code[part]) is { } cost && cost < best)
                (rarest, best) = (part, cost);
        }

        if (AlternativesBeside(code) is { } alternatives && Cost(code[alternatives]) < best * VerifyingCost)
            Emit(code[alternatives], isAll);
        else
            Emit(code[rarest], isWhole);

        _required.RemoveRange(known, _required.Count - known);
    }

    private void Require(ReadOnlySpan<int> code)
    {
        var instruction = Instruction.Of(code[0]);
        if (instruction.Opcode is Opcode.Term or Opcode.TitleTerm or Opcode.GluedTerm or Opcode.GluedTitleTerm)
        {
            _required.Add(instruction.Operand);
            return;
        }

        if (instruction.Opcode is not (Opcode.And or Opcode.Near or Opcode.Phrase))
            return;

        foreach (var part in new CodeParts(code))
            Require(code[part]);
    }

    private int GuardOf(int term)
    {
        var guard = -1;
        foreach (var required in _required)
        {
            if (required != term && (guard < 0 || terms.ShareOf(required) < terms.ShareOf(guard)))
                guard = required;
        }

        return guard;
    }

    /// <summary>The rarest two neighbours; without a pair, -1 and the rarest term. An entity may be several words long and has no neighbours here.</summary>
    private (int First, int Second, double Cost) BestPair(ReadOnlySpan<int> code)
    {
        var (first, second, best) = (-1, -1, double.MaxValue);
        for (var index = 2; index < code.Length; index++)
        {
            var (left, right) = (Instruction.Of(code[index - 1]).Operand, Instruction.Of(code[index]).Operand);
            var cost = terms.ShareOf(left) * terms.ShareOf(right) * NeighbourFactor;
            if (cost < best)
                (first, second, best) = (left, right, cost);
        }

        return (first, second, best);
    }

    /// <summary>The alternatives of <c>a (b OR c)</c>: each of them with the word as its guard leaves nothing to verify.</summary>
    private static Range? AlternativesBeside(ReadOnlySpan<int> code)
    {
        if (Instruction.Of(code[0]) is not { Opcode: Opcode.And, Operand: 2 })
            return null;

        var middle = CodeParts.EndOf(code, 1);
        var left = code[1..middle];
        var right = code[middle..];
        return IsWord(left) && AreWords(right) && !right.Contains(left[0]) ? middle..code.Length
            : IsWord(right) && AreWords(left) && !left.Contains(right[0]) ? 1..middle
            : null;
    }

    private static bool IsWord(ReadOnlySpan<int> code) => code.Length == 1 && Instruction.Of(code[0]).Opcode == Opcode.Term;

    private static bool AreWords(ReadOnlySpan<int> code)
    {
        if (Instruction.Of(code[0]).Opcode != Opcode.Or)
            return false;

        foreach (var part in code[1..])
        {
            if (Instruction.Of(part).Opcode != Opcode.Term)
                return false;
        }

        return true;
    }

    /// <summary>Two words that follow each other, wherever.</summary>
    private static bool IsPlainPair(ReadOnlySpan<int> code) =>
        code.Length == 3 && Instruction.Of(code[1]).Opcode == Opcode.Term && Instruction.Of(code[2]).Opcode == Opcode.Term;

    /// <summary>Two different words, wherever: the anchor and its guard.</summary>
    private static bool IsPlainAnd(ReadOnlySpan<int> code) =>
        code.Length == 3 && code[1] != code[2] && Instruction.Of(code[0]).Opcode == Opcode.And
        && Instruction.Of(code[1]).Opcode == Opcode.Term && Instruction.Of(code[2]).Opcode == Opcode.Term;
}
