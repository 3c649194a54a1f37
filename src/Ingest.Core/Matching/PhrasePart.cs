namespace Ingest.Core.Matching;

/// <summary>A word of a phrase.</summary>
/// <param name="IsGlued">Nothing may stand between the word before and this one: both are characters of one unspaced word.</param>
internal readonly record struct PhrasePart(QueryNode.Term Term, bool IsGlued);
