namespace Ingest.Benchmarks.Matching;

/// <summary>Something that tells how many of its watches match an article.</summary>
internal interface IPeer
{
    int Match(NewsArticle article);
}
