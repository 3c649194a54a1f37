using Ingest.Core.Text;

namespace Ingest.Core.Matching.Compiled;

/// <summary>Forms of entities: each a phrase. An entity is found once in a text, however many queries name it or one of its classes; it then stands for terms.</summary>
internal sealed class AliasTable
{
    public const int NoCountry = 0;
    public const int NoTerm = -1;

    /// <summary>From <see cref="KeyOf"/> a term to a form: its only one, or the rarest of its terms where no other form has that.</summary>
    public required TermTable ByTerm { get; init; }

    /// <summary>From two of its terms side by side to a form: a character of Han is in many.</summary>
    public required PairTable ByPair { get; init; }

    /// <summary>The parts of each form's phrase, as in a query's code.</summary>
    public required int[] Code { get; init; }

    /// <summary>Where each form's code begins, and the last one's ends.</summary>
    public required int[] Starts { get; init; }

    /// <summary>By form: another of its terms, which must be there too, or <see cref="NoTerm"/>.</summary>
    public required int[] Guards { get; init; }

    /// <summary>By form: the entity that it is one of.</summary>
    public required int[] Entities { get; init; }

    /// <summary>By entity: where its terms begin, and the last one's end.</summary>
    public required int[] TargetStarts { get; init; }

    /// <summary>The terms that entities stand for: themselves and their classes.</summary>
    public required int[] Targets { get; init; }

    /// <summary>By entity: the country that it belongs to.</summary>
    public required int[] Countries { get; init; }

    /// <summary>Two terms: for two entities side by side that are of different countries, and for two of one.</summary>
    public required int[] Pairs { get; init; }

    public int AbroadTerm => Pairs[0];

    public int HomeTerm => Pairs[1];

    public bool AsksPairs => AbroadTerm != NoTerm || HomeTerm != NoTerm;

    public long Bytes => (Code.Length + Starts.Length + Guards.Length + Entities.Length + TargetStarts.Length + Targets.Length + Countries.Length) * 4L;

    public static ulong KeyOf(int term) => TermHash.Pair(term, term);

    public ReadOnlySpan<int> PartsOf(int form) => Code.AsSpan(Starts[form]..Starts[form + 1]);

    public ReadOnlySpan<int> TargetsOf(int entity) => Targets.AsSpan(TargetStarts[entity]..TargetStarts[entity + 1]);
}
