namespace Ingest.Cli;

/// <summary>What the exit code says; scripts read it.</summary>
internal static class ExitCodes
{
    public const int Done = 0;
    public const int RefusedInput = 1;
    public const int WrongUsage = 2;
}
