namespace Ingest.Core.Matching.Compiled;

/// <summary>What the matcher has to look at where a term stands.</summary>
[Flags]
internal enum TermTraits : byte
{
    None = 0,

    /// <summary>A phrase is looked for by this term and the next.</summary>
    OpensPair = 1,

    /// <summary>A phrase is looked for by the term before and this one.</summary>
    ClosesPair = 2,

    /// <summary>A form of an entity is looked for by it.</summary>
    FindsForm = 4,

    /// <summary>Its stems count, not only itself.</summary>
    IsStemmed = 8,

    /// <summary>It stands for an entity, whose forms may be several words long.</summary>
    IsEntity = 16,
}
