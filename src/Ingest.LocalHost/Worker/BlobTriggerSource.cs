namespace Microsoft.Azure.Functions.Worker;

/// <summary>How blobs are noticed. The local host scans the container for both.</summary>
public enum BlobTriggerSource
{
    LogsAndContainerScan,
    EventGrid,
}
