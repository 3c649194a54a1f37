namespace Ingest.Core.Matching;

internal enum QueryTokenKind
{
    Word,
    ExactWord,
    Phrase,
    Field,
    Open,
    Close,
    And,
    Or,
    Not,
    Near,
    OrderedNear,
    End,
}
