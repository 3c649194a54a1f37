namespace Ingest.Core.Topics;

/// <summary>Definition files were refused; the message lists every fault with its file and line.</summary>
public sealed class TopicDefinitionException(IReadOnlyList<TopicFault> faults)
    : Exception("topic definitions are refused:\n" + string.Join('\n', faults))
{
    public IReadOnlyList<TopicFault> Faults { get; } = faults;
}
