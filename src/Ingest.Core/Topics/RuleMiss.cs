using Ingest.Core.Text;

namespace Ingest.Core.Topics;

/// <summary>A rule that nearly held in a sentence.</summary>
/// <param name="Rule">As <c>visit/es.topic:12</c>: file and line of its definition.</param>
/// <param name="Weight">What it would have added to the sentence's score.</param>
/// <param name="Sentence">Where the sentence stands.</param>
/// <param name="Missing">In words: what kept it from holding.</param>
public sealed record RuleMiss(string Rule, double Weight, TextSpan Sentence, string Missing);
