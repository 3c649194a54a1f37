using Ingest.Core.Matching;

namespace Ingest.Core.Topics;

/// <summary>The signals that models weigh, numbered, in one language: first those that are looked for by a query, then those that are worked out.</summary>
internal sealed class SignalSet
{
    /// <summary>The sum of a topic's rules for it that hold in a sentence, as a share of a full one; that of its rules against it; that of its rules on the whole text.</summary>
    public const string Rules = "rules", Against = "against", Whole = "whole";

    /// <summary>What the rules alone would say of the text, as a share of the threshold.</summary>
    public const string Verdict = "verdict";

    /// <summary>Every sentence has it: how long the text is.</summary>
    public const string Any = "any";

    /// <summary>Those that each topic has for itself.</summary>
    private static readonly string[] OwnSignals = [Rules, Against, Whole, Verdict, .. Enum.GetValues<EventStatus>().Select(Of)];

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <param name="queries">By name, like <c>$office</c> or <c>@country</c>.</param>
    /// <param name="topics">Each has rules of its own.</param>
    public SignalSet(IReadOnlyList<(string Name, Query Query)> queries, IEnumerable<string> topics)
    {
        Queries = [.. queries.Select(signal => signal.Query)];
        foreach (var name in queries.Select(signal => signal.Name).Append(Any).Concat(topics.SelectMany(topic => OwnSignals.Select(signal => Own(topic, signal)))))
            _numbers[name] = _numbers.Count;
    }

    private SignalSet() => Queries = [];

    /// <summary>Where there is no vocabulary, and so no model.</summary>
    public static SignalSet None { get; } = new();

    public IReadOnlyList<Query> Queries { get; }

    public int Count => _numbers.Count;

    /// <summary>By number.</summary>
    public IEnumerable<string> Names => _numbers.Keys;

    /// <param name="topic">Whose rules are meant where the signal is one of theirs.</param>
    public int NumberOf(string topic, string signal) => _numbers[IsQuery(signal) || signal == Any ? signal : Own(topic, signal)];

    /// <summary>The sum of a topic's rules for a status that hold in a sentence.</summary>
    public static string Of(EventStatus status) => status.ToString().ToLowerInvariant();

    /// <summary>Whether a model may weigh it; of a list or class, each vocabulary tells.</summary>
    public static bool IsKnown(string signal) => IsQuery(signal) || signal == Any || OwnSignals.Contains(signal, StringComparer.Ordinal);

    public static bool IsQuery(string signal) => signal[0] is '$' or '@';

    private static string Own(string topic, string signal) => $"{topic} {signal}";
}
