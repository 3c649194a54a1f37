namespace Ingest.Cli;

/// <summary>The input was refused; the message names the thing and the value. Becomes one line on standard error and exit code 1.</summary>
internal sealed class RefusedInputException(string message) : Exception(message);
