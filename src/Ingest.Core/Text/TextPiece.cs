namespace Ingest.Core.Text;

/// <summary>A token of a text: where it stands in its field, in UTF-16 units, and which distinct word it is.</summary>
internal readonly record struct TextPiece(int Start, int End, int Word);
