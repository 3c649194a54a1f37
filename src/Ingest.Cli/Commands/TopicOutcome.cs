using Ingest.Core.Topics;

namespace Ingest.Cli.Commands;

/// <summary>One labelled text and what the classifier said of it.</summary>
internal sealed record TopicOutcome(ClassifyRow Row, string Language, string Identified, TopicResult Result, bool Label)
{
    public bool IsError => Label != Result.Matched;
}
