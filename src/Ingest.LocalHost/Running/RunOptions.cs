using System.CommandLine;

namespace Ingest.LocalHost.Running;

/// <summary>The options of the run command, as README.md describes them.</summary>
public sealed record RunOptions
{
    public const int DefaultPort = 7071;

    /// <summary>Fire every timer once, work until idle, print a summary and exit.</summary>
    public bool IsOnce { get; init; }

    /// <summary>With <see cref="IsOnce"/>: the summary is one JSON object.</summary>
    public bool IsJson { get; init; }

    /// <summary>Where all state of the run lies; null for <c>.local</c> on the well-known ports.</summary>
    public DirectoryInfo? Home { get; init; }

    /// <summary>An OPML list of feeds instead of the samples.</summary>
    public FileInfo? Feeds { get; init; }

    /// <summary>Lay down no feeds at all; for tests, which bring their own.</summary>
    internal bool IsWithoutFeeds { get; init; }

    /// <summary>A JSON list of subscribers instead of the samples.</summary>
    public FileInfo? Subscribers { get; init; }

    /// <summary>Hosts that may be fetched although they are not public.</summary>
    public IReadOnlyList<string> AllowedHosts { get; init; } = [];

    /// <summary>Null where none was given: 7071, or with a home of its own any free port when that is taken.</summary>
    public int? Port { get; init; }

    /// <exception cref="WrongUsageException">The options are off, or ask for help; the message is for people.</exception>
    public static RunOptions Parse(IReadOnlyList<string> args)
    {
        var once = new Option<bool>("--once") { Description = "Fire every timer once, work until idle, print a summary and exit." };
        var json = new Option<bool>("--json") { Description = "With --once: print the summary as one JSON object." };
        var home = new Option<DirectoryInfo?>("--home") { Description = "Keep all state of this run here, with Azurite on free ports." };
        var feeds = new Option<FileInfo>("--feeds") { Description = "Pull the feeds of this OPML file instead of the samples." };
        var subscribers = new Option<FileInfo>("--subscribers") { Description = "Mail the subscribers of this JSON file instead of the samples." };
        var allowHost = new Option<string[]>("--allow-host") { Description = "A host that may be fetched although it is not public: HOST or HOST:PORT." };
        var port = new Option<int?>("--port") { Description = $"Serve here instead of on {DefaultPort}." };
        feeds.AcceptExistingOnly();
        subscribers.AcceptExistingOnly();
        port.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && !(int.TryParse(text, out var number) && number is >= 0 and <= 65535))
                result.AddError($"--port {text}: a port is a number from 0 to 65535.");
        });

        var command = new RootCommand("Runs Ingest on this machine.") { once, json, home, feeds, subscribers, allowHost, port };
        var parsed = command.Parse(args);
        Refuse(parsed);
        return new RunOptions
        {
            IsOnce = parsed.GetValue(once),
            IsJson = parsed.GetValue(json),
            Home = parsed.GetValue(home),
            Feeds = parsed.GetValue(feeds),
            Subscribers = parsed.GetValue(subscribers),
            AllowedHosts = parsed.GetValue(allowHost) ?? [],
            Port = parsed.GetValue(port),
        };
    }

    private static void Refuse(ParseResult parsed)
    {
        if (parsed.Errors.Count > 0)
            throw new WrongUsageException(string.Join(Environment.NewLine, parsed.Errors.Select(error => error.Message)));

        if (parsed.Action is null)
            return;

        // Help and version are actions of the parser's own.
        parsed.Invoke();
        throw new WrongUsageException("");
    }
}
