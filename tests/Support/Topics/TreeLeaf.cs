namespace Ingest.Support.Topics;

/// <summary>A leaf of a tree with the way to it.</summary>
internal sealed record TreeLeaf(double Value, IReadOnlyList<TreeStep> Way)
{
    public bool Holds(double[] row) => Way.All(step => row[step.Column] > step.Limit == step.Above);
}
