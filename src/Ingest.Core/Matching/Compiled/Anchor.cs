namespace Ingest.Core.Matching.Compiled;

/// <summary>A term, or two side by side, of which one at least must stand in a text that the query matches.</summary>
/// <param name="Second">The second term of a pair; else a term without which the query cannot match either, or -1.</param>
/// <param name="IsWhole">Where both stand, the query matches: there is nothing to verify.</param>
internal readonly record struct Anchor(int Term, int Second, bool IsPair, bool IsWhole);
