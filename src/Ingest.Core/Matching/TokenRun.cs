namespace Ingest.Core.Matching;

/// <summary>Tokens side by side, by their positions, both included.</summary>
internal readonly record struct TokenRun(int First, int Last) : IComparable<TokenRun>
{
    public static readonly Comparison<TokenRun> InOrder = static (left, right) => left.CompareTo(right);

    /// <summary>Made once: asking for the default comparer of a value costs a look-up.</summary>
    public static readonly IComparer<TokenRun> Order = Comparer<TokenRun>.Create(InOrder);

    /// <summary>From the beginning of the one to the end of the other.</summary>
    public TokenRun Joined(TokenRun other) => new(Math.Min(First, other.First), Math.Max(Last, other.Last));

    public int CompareTo(TokenRun other) => First != other.First ? First.CompareTo(other.First) : Last.CompareTo(other.Last);
}
