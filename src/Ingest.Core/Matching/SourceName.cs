using Ingest.Core.Text;

namespace Ingest.Core.Matching;

/// <summary>Names of sources, so written that one is found in another word by word.</summary>
internal static class SourceName
{
    /// <returns>Folded words with a blank before, between and behind them.</returns>
    public static string Fold(string name) => $" {string.Join(' ', TextTokens.Of(name).Select(token => token.Folded))} ";
}
