using Ingest.Core.Alerts;
using Ingest.Core.Articles;
using Ingest.Core.Text;

namespace Ingest.Core.Emails;

/// <summary>Everything that one alert tells.</summary>
public sealed record AlertStory
{
    public required Delivery Delivery { get; init; }

    public required Subscriber Subscriber { get; init; }

    public required Article Article { get; init; }

    /// <summary>The watches that matched, as their subscriber wrote them.</summary>
    public required IReadOnlyList<string> Queries { get; init; }

    /// <summary>Where they matched.</summary>
    public required IReadOnlyList<TextSpan> Spans { get; init; }
}
