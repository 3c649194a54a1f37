namespace Ingest.Core.Topics;

/// <summary>What a rule of a topic speaks of.</summary>
internal enum RuleScope
{
    /// <summary>Every sentence in which it holds.</summary>
    Sentence,

    /// <summary>A sentence that goes on with what the one before said of the topic.</summary>
    Follow,

    /// <summary>The text, once.</summary>
    Text,

    /// <summary>How far the event of a sentence of the topic has come.</summary>
    Status,
}
