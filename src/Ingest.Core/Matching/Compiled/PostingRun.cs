namespace Ingest.Core.Matching.Compiled;

/// <summary>The postings of a term of the text: the first of them, and where the others lie.</summary>
internal readonly record struct PostingRun(Posting First, int Next, int End);
