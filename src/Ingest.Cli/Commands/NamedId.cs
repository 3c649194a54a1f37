namespace Ingest.Cli.Commands;

/// <summary>Tells ids from the addresses that people also name things by; tables do not even take an address for a key.</summary>
internal static class NamedId
{
    /// <summary>Ids are hashes in hexadecimal.</summary>
    public static bool Looks(string named) => named.Length > 0 && named.All(char.IsAsciiHexDigit);
}
