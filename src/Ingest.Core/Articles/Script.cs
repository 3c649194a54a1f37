namespace Ingest.Core.Articles;

/// <summary>The writing systems that tell languages apart.</summary>
internal enum Script
{
    None,
    Latin,
    Cyrillic,
    Arabic,
    Devanagari,
    Han,
    Kana,
    Hangul,
    Greek,
    Hebrew,
    Thai,
    Georgian,
    Armenian,
    Bengali,
    Tamil,
    Telugu,
    Gujarati,
    Gurmukhi,
    Kannada,
    Malayalam,
    Oriya,
    Sinhala,
    Ethiopic,
    Burmese,
    Khmer,
    Lao,
}
