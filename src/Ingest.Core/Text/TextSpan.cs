namespace Ingest.Core.Text;

/// <summary>A place in an article.</summary>
/// <param name="Field">Title or text; the span counts within it.</param>
/// <param name="Start">In UTF-16 units from the field's beginning.</param>
/// <param name="Length">In UTF-16 units.</param>
public readonly record struct TextSpan(TextField Field, int Start, int Length);
