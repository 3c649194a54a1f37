using Ingest.Core.Text;

namespace Ingest.Core.Topics;

/// <summary>One place in a text that spoke for a topic (or, with a negative weight, against it).</summary>
/// <param name="Term">The rule that fired, as its definition file writes it.</param>
/// <param name="Field">Title or text; the span counts within it.</param>
/// <param name="Start">In UTF-16 units from the field's beginning.</param>
/// <param name="Length">In UTF-16 units.</param>
/// <param name="Weight">What it added to the score.</param>
public sealed record Evidence(string Term, TextField Field, int Start, int Length, double Weight);
