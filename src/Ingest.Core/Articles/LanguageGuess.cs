namespace Ingest.Core.Articles;

/// <summary>Which language a text is in.</summary>
/// <param name="Language">BCP 47; <c>und</c> where the text does not say, <c>mul</c> where it is in several scripts at once.</param>
/// <param name="Confidence">0 to 1: how far the best language is ahead of the next.</param>
public readonly record struct LanguageGuess(string Language, double Confidence)
{
    public static LanguageGuess Unknown { get; } = new("und", 0);
}
