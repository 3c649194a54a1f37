using System.Security.Cryptography;
using System.Text;

namespace Ingest.Core;

/// <summary>
/// Ids that are derived from content: the same parts give the same id on every machine and at every try,
/// which is what makes running a function twice harmless.
/// </summary>
public static class ContentHash
{
    /// <summary>96 bits: a collision among a billion entries of one feed has odds of one in 10^11.</summary>
    private const int IdBytes = 12;

    /// <summary>24 lower-case hexadecimal digits of SHA-256 over the parts, each ended by a NUL so that "a","bc" differs from "ab","c".</summary>
    public static string Of(params ReadOnlySpan<string?> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(part ?? ""));
            hash.AppendData([0]);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, IdBytes));
    }
}
