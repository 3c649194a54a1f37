namespace Ingest.Core.Text;

/// <summary>What <c>stem~</c> stands for in lists of names.</summary>
internal static class SlavicEndings
{
    /// <summary>The endings of Slavic nouns, names and name-like adjectives, all cases: <c>Росси~</c> is Россия, России, Россию, Россией, but not российский.</summary>
    public static readonly string[] All =
    [
        "", "а", "у", "ом", "е", "і", "ы", "и", "ой", "ою", "ем", "ам", "ах", "ами", "ов", "ь", "я", "ю", "й", "ї", "єм", "ею", "єю", "ей", "єві",
        "ым", "им", "ий", "ый", "ого", "ому", "ові", "еві", "ів", "ям", "ях", "ями", "ьом", "ёй", "ая", "ую", "ые", "ых", "ыми", "ие", "их", "ими", "ої", "ое", "ее",
    ];
}
