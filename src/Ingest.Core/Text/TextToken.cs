namespace Ingest.Core.Text;

/// <summary>One word of a text, folded; or one character of an unspaced script.</summary>
/// <param name="Start">In UTF-16 units from the text's beginning.</param>
/// <param name="End">Behind its last unit.</param>
public readonly record struct TextToken(string Folded, int Start, int End);
