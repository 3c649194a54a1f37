namespace Ingest.Benchmarks.Matching;

/// <summary>The forms of watches, by how often people write them.</summary>
internal enum WatchShape
{
    Word,
    TwoWords,
    ThreeWords,
    Phrase,
    Or,
    AndOr,
    Not,
    Prefix,
    Near,
    OrderedNear,
    Exact,
    Title,
    CrossingNear,
    Language,
    Source,
    Topic,
    Entity,
}
