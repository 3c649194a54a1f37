namespace Ingest.Core.Matching.Compiled;

/// <summary>What a query is compiled to: numbers in prefix order, the opcode in the low four bits, its operand above.</summary>
internal enum Opcode
{
    /// <summary>Operand: a term.</summary>
    Term,

    /// <summary>Operand: a term, in the title.</summary>
    TitleTerm,

    /// <summary>Operand: how many parts follow, each a <see cref="Term"/>, <see cref="TitleTerm"/>, <see cref="GluedTerm"/> or <see cref="GluedTitleTerm"/>.</summary>
    Phrase,

    GluedTerm,
    GluedTitleTerm,

    /// <summary>Operand: how many parts follow.</summary>
    And,

    /// <summary>Operand: how many parts follow.</summary>
    Or,

    Not,

    /// <summary>Operand: <see cref="NearRule"/>, packed.</summary>
    Near,

    /// <summary>Operand: the index of a language in the set's names.</summary>
    Language,

    /// <summary>Operand: the index of a source in the set's names.</summary>
    Source,
}
