using Ingest.Core.Matching.Compiled;

namespace Ingest.Core.Matching;

/// <summary>What is known of an article beside its words: what <c>lang:</c>, <c>topic:</c> and <c>source:</c> ask about.</summary>
/// <param name="language">BCP 47, or <c>und</c>.</param>
/// <param name="topics">Those that it is about.</param>
/// <param name="source">The name of the feed or paper.</param>
public sealed class MatchContext(string language, IReadOnlyCollection<string> topics, string source)
{
    /// <summary>Nothing is known.</summary>
    public static MatchContext None { get; } = new("und", [], "");

    public string Language { get; } = language;

    public IReadOnlyCollection<string> Topics { get; } = topics;

    public string Source { get; } = source;

    internal ulong[] TopicKeys => field ??= [.. Topics.Select(TermList.KeyOfTopic)];

    private string FoldedSource => field ??= SourceName.Fold(Source);

    /// <param name="language">In lower case; <c>es</c> is also <c>es-MX</c>, but not the other way round.</param>
    internal bool IsIn(string language) =>
        Language.StartsWith(language, StringComparison.OrdinalIgnoreCase) && (Language.Length == language.Length || Language[language.Length] == '-');

    /// <param name="source">Folded by <see cref="SourceName"/>: its words follow each other in the source's name.</param>
    internal bool IsFrom(string source) => FoldedSource.Contains(source, StringComparison.Ordinal);
}
