namespace Ingest.Core.Text;

/// <summary>Tokens of a text that are also one word together: both parts of anti-missile, the letters of U.N.; or one token read in another way, without an Arabic clitic.</summary>
internal readonly record struct JoinedWord(int First, int Last, int Word);
