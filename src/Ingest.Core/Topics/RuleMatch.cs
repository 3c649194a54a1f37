using Ingest.Core.Text;

namespace Ingest.Core.Topics;

/// <summary>A place in a text at which a rule held.</summary>
internal readonly record struct RuleMatch(TopicRule Rule, TextSpan Span)
{
    /// <param name="field">The title or the text, whichever the place is in.</param>
    public Evidence Evidence(string field) => new(field.Substring(Span.Start, Span.Length), Span.Field, Span.Start, Span.Length, Rule.Weight, Rule.Place);
}
