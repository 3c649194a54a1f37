using Ingest.Core.Text;

namespace Ingest.Core.Alerts;

/// <summary>A watch that matched an article, and where.</summary>
public sealed record WatchHit(WatchEntry Watch, IReadOnlyList<TextSpan> Spans);
