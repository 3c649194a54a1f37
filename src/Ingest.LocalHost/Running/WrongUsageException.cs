namespace Ingest.LocalHost.Running;

/// <summary>The run command was called wrongly. Becomes its message on standard error and exit code 2; an empty message means that help was shown.</summary>
public sealed class WrongUsageException(string message) : Exception(message);
