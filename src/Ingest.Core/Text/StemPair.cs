namespace Ingest.Core.Text;

/// <summary>The hashes of a word's stems; 0 where there is none to look for.</summary>
/// <param name="Snowball">By the Snowball stemmer of the language.</param>
/// <param name="Light">By its light stemmer, which takes off little more than number and gender.</param>
internal readonly record struct StemPair(ulong Snowball, ulong Light);
