namespace Ingest.Core.Matching;

/// <summary>How a term of a query is compared with the words of a text.</summary>
internal enum TermKind : byte
{
    /// <summary>As it is written, or under the same stem.</summary>
    Word,

    /// <summary><c>=word</c>: only as it is written, case and accents aside.</summary>
    Exact,

    /// <summary><c>word*</c>: every word that begins so.</summary>
    Prefix,

    /// <summary>A Slavic stem with any case ending, in the gazetteer.</summary>
    Cased,

    /// <summary><c>@name</c>: an entity or a class of the gazetteer.</summary>
    Entity,

    /// <summary><c>topic:name</c>: stands in no place, but can be looked up like a word.</summary>
    Topic,
}
