namespace Ingest.Core.Text;

/// <summary>One place of a word: the tokens that it covers (two for a hyphenated word read as one), and its next place or -1.</summary>
internal readonly record struct TextOccurrence(int First, int Last, int Next);
