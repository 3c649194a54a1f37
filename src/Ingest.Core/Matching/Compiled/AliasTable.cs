using Ingest.Core.Text;

namespace Ingest.Core.Matching.Compiled;

/// <summary>Forms of entities: each a phrase that stands for a term. An entity is found once in a text, however many queries name it.</summary>
internal sealed class AliasTable(TermTable byFirstTerm, int[] code, int[] starts, int[] targets)
{
    public static AliasTable Empty { get; } = new(TermTable.Empty, [], [0], []);

    public TermTable ByFirstTerm => byFirstTerm;

    public int[] Code => code;

    public int[] Starts => starts;

    public int[] Targets => targets;

    public static ulong KeyOf(int term) => TermHash.Pair(term, term);

    /// <summary>The parts of a form's phrase, as in a query's code.</summary>
    public ReadOnlySpan<int> PartsOf(int alias) => code.AsSpan(starts[alias]..starts[alias + 1]);
}
