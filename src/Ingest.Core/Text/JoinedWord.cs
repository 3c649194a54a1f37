namespace Ingest.Core.Text;

/// <summary>Tokens of a text that are also one word together: both parts of anti-missile, the letters of U.N.</summary>
internal readonly record struct JoinedWord(int First, int Last, int Word);
