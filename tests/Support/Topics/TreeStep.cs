namespace Ingest.Support.Topics;

/// <param name="Above">Whether the way goes to the texts above the limit, or to the others.</param>
internal sealed record TreeStep(int Column, bool Above, double Limit);
