using System.Runtime.InteropServices;

namespace Ingest.Core.Matching.Compiled;

/// <summary>A query to look at where a term stands.</summary>
/// <param name="Packed">The query's number; negative (its complement) where nothing is left to verify.</param>
/// <param name="Guard">Another term without which it cannot match, or -1.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct Posting(int Packed, int Guard)
{
    public int Query => Packed < 0 ? ~Packed : Packed;

    public bool IsWhole => Packed < 0;

    public static Posting Of(int query, int guard, bool isWhole) => new(isWhole ? ~query : query, guard);
}
