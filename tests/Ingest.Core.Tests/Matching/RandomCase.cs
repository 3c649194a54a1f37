using Ingest.Core.Matching;

namespace Ingest.Core.Tests.Matching;

internal sealed record RandomCase(string Title, string Text, string Language, MatchContext Context, string[] Queries);
