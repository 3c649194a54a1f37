namespace Ingest.Core.Text;

/// <summary>What a UTF-16 unit does to the word that it stands in.</summary>
internal enum CharacterKind : byte
{
    /// <summary>Ends it.</summary>
    None,

    /// <summary>A letter, a digit, or a vowel sign of a script whose vowels are marks.</summary>
    Letter,

    /// <summary>A letter that folds to several.</summary>
    Expanding,

    /// <summary>A character of a script that is written without spaces: a token by itself.</summary>
    Single,

    /// <summary>Half of a character beyond the first plane.</summary>
    Surrogate,

    /// <summary>A tilde, breve or diaeresis that may make another letter of the one before it; else a mark.</summary>
    Composing,

    /// <summary>An accent, a vowel point, a soft hyphen, a joiner: as if it were not there.</summary>
    Mark,

    Apostrophe,
}
