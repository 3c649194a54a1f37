using Ingest.Core.Text;

namespace Ingest.Core.Matching;

/// <summary>A query of a set that matched.</summary>
/// <param name="Index">Its place in the list that the set was compiled from.</param>
public sealed record QueryHit(int Index, IReadOnlyList<TextSpan> Spans);
