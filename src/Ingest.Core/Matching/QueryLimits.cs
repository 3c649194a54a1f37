namespace Ingest.Core.Matching;

/// <summary>What one query may ask for. Nobody writes more by hand, and every article pays for it.</summary>
internal static class QueryLimits
{
    public const int LongestText = 4_000;
    public const int MostTerms = 500;
    public const int MostPrefixes = 50;
    public const int LongestPhrase = 40;
    public const int DeepestNesting = 50;
    public const int DefaultDistance = 10;
    public const int LargestDistance = 100;
}
