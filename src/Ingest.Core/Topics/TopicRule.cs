using Ingest.Core.Matching;

namespace Ingest.Core.Topics;

/// <summary>One line of a definition: what it adds to a sentence in which its query holds.</summary>
/// <param name="Topic">The topic that it speaks for.</param>
/// <param name="Weight">Negative for what speaks against.</param>
/// <param name="Status">Set where the line says how far the event has come, not whether there is one.</param>
/// <param name="Scope">Where it is looked for, and what it adds to.</param>
/// <param name="Place">File and line, by which evidence names it.</param>
internal sealed record TopicRule(string Topic, double Weight, EventStatus? Status, RuleScope Scope, string Place, Query Query);
