namespace Ingest.Core.Topics;

/// <summary>What is wrong with a line of a definition file.</summary>
public sealed record TopicFault(string File, int Line, string Message)
{
    public override string ToString() => $"{File}({Line}): {Message}";
}
