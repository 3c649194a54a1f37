using Ingest.Core.Text;

namespace Ingest.Core.Topics;

/// <summary>One place in a text that spoke for a topic (or, with a negative weight, against it).</summary>
/// <param name="Term">The words, as they stand in the text.</param>
/// <param name="Field">Title or text; the span counts within it.</param>
/// <param name="Start">In UTF-16 units from the field's beginning.</param>
/// <param name="Length">In UTF-16 units.</param>
/// <param name="Weight">What it added to the sentence's score.</param>
/// <param name="Rule">The rule that fired, as <c>visit/es.topic:12</c>: file and line of its definition.</param>
public sealed record Evidence(string Term, TextField Field, int Start, int Length, double Weight, string? Rule = null);
