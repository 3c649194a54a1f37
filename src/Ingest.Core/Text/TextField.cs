namespace Ingest.Core.Text;

/// <summary>The part of an article that a span counts within.</summary>
public enum TextField
{
    Title,
    Text,
}
