namespace Ingest.Core.Text;

/// <summary>A word of a text, or one character of a script without word boundaries. It counts within its field, in UTF-16 units.</summary>
internal readonly record struct RuleToken(int Start, int End);
