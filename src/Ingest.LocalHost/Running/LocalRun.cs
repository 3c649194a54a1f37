namespace Ingest.LocalHost.Running;

/// <summary>One run on this machine: its options, its home, and the checkout that it runs from.</summary>
internal sealed record LocalRun(RunOptions Options, RunHome Home, DirectoryInfo Repository, int Port)
{
    /// <summary>Reads the command line and opens the home; ends the process with exit code 2 when the command line is off.</summary>
    public static LocalRun Begin(string[] args)
    {
        try
        {
            return Begin(RunOptions.Parse(args));
        }
        catch (WrongUsageException wrong)
        {
            if (wrong.Message.Length > 0)
                Console.Error.WriteLine(wrong.Message);

            Environment.Exit(wrong.Message.Length > 0 ? 2 : 0);
            throw;
        }
    }

    public static LocalRun Begin(RunOptions options)
    {
        Check(options);
        var repository = FindRepository();
        var home = RunHome.Open(options.Home ?? RunHome.Default(repository), hasWellKnownPorts: options.Home is null).AwayFromStrangers(repository);
        return new LocalRun(options, home, repository, LoopbackPort.Choose(options.Port, mayMove: options.Home is not null));
    }

    /// <summary>What the files say is refused here, where it is still wrong usage and not a host that failed to start.</summary>
    private static void Check(RunOptions options)
    {
        if (options.Feeds is { } feeds)
            SeedFiles.Feeds(feeds);

        if (options.Subscribers is { } subscribers)
            SeedFiles.Subscribers(subscribers);
    }

    /// <summary>The folder that holds Ingest.sln, from this program's own upwards.</summary>
    internal static DirectoryInfo FindRepository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Ingest.sln")))
                return folder;
        }

        throw new WrongUsageException($"The local host runs from a checkout of Ingest, and {AppContext.BaseDirectory} is in none.");
    }
}
