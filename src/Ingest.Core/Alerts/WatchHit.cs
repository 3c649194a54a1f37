using Ingest.Core.Text;

namespace Ingest.Core.Alerts;

/// <summary>A watch that matched an article, and where.</summary>
public sealed record WatchHit(Watch Watch, IReadOnlyList<TextSpan> Spans);
