namespace Ingest.Core.Topics;

/// <summary>A list of the vocabulary of which a text has no word, and which would have spoken for the topic.</summary>
/// <param name="List">As <c>$guest</c>.</param>
/// <param name="Weight">What a word of it in one sentence of the text would have added to the score.</param>
public sealed record ListMiss(string List, double Weight);
