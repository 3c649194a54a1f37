namespace Ingest.Core.Matching;

/// <param name="Distance">In words; neighbours are 1 apart.</param>
/// <param name="IsOrdered">The left side stands first.</param>
/// <param name="CrossesSentences">A sentence may end between them.</param>
internal readonly record struct NearRule(int Distance, bool IsOrdered, bool CrossesSentences)
{
    public override string ToString() => $"{(CrossesSentences ? "X" : "")}{(IsOrdered ? "O" : "")}NEAR/{Distance}";
}
