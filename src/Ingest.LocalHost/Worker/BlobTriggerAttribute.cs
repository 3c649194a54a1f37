namespace Microsoft.Azure.Functions.Worker;

/// <summary>Fires for every new or changed blob of a path such as <c>container/{name}</c>.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class BlobTriggerAttribute(string blobPath) : Attribute
{
    public string BlobPath { get; } = blobPath;

    public string? Connection { get; set; }

    public BlobTriggerSource Source { get; set; }
}
