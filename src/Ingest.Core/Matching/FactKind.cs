namespace Ingest.Core.Matching;

internal enum FactKind : byte
{
    Language,
    Source,
}
