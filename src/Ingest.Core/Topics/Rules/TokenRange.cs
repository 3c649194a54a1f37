namespace Ingest.Core.Topics.Rules;

/// <summary>Tokens of a sentence from the first to before the end.</summary>
internal readonly record struct TokenRange(int First, int End)
{
    public int GapTo(TokenRange other) => Math.Max(0, Math.Max(other.First - End, First - other.End));

    public TokenRange Joined(TokenRange other) => new(Math.Min(First, other.First), Math.Max(End, other.End));
}
