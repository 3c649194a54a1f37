namespace Ingest.LocalHost.Page;

/// <summary>A place in a text that is shown as evidence.</summary>
/// <param name="Start">In UTF-16 units.</param>
/// <param name="Length">In UTF-16 units.</param>
/// <param name="Kind">The style: a topic's name, or <c>watch</c>.</param>
/// <param name="Why">What a reader sees when pointing at it.</param>
internal sealed record Mark(int Start, int Length, string Kind, string Why)
{
    public int End => Start + Length;
}
