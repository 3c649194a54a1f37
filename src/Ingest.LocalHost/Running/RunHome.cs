using System.Security.Cryptography;
using System.Text.Json;
using Ingest.Core;
using Ingest.LocalHost.Azurite;

namespace Ingest.LocalHost.Running;

/// <summary>A run's folder: Azurite's data, the outbox, and the settings that must outlive a run. The <c>ingest</c> command finds its storage by it.</summary>
public sealed class RunHome
{
    private const string SettingsFile = "home.json";

    private RunHome(DirectoryInfo directory, HomeSettings settings) => (Directory, Settings) = (directory, settings);

    public DirectoryInfo Directory { get; }

    public HomeSettings Settings { get; }

    public string OutboxPath => Path.Combine(Directory.FullName, "outbox");

    public string AzuritePath => Path.Combine(Directory.FullName, "azurite");

    public string ConnectionString => Settings.Ports.ConnectionString;

    /// <summary>The folder of the repository's own runs.</summary>
    public static DirectoryInfo Default(DirectoryInfo repository) => new(Path.Combine(repository.FullName, ".local"));

    /// <summary>Opens a home, and makes it on first use.</summary>
    /// <param name="hasWellKnownPorts">Whether a new home takes Azurite's well-known ports; otherwise any free ones.</param>
    public static RunHome Open(DirectoryInfo directory, bool hasWellKnownPorts)
    {
        directory.Create();
        var file = Path.Combine(directory.FullName, SettingsFile);
        if (Read(file) is { } settings)
            return new RunHome(directory, settings);

        settings = new HomeSettings
        {
            Ports = hasWellKnownPorts ? AzuritePorts.WellKnown : AzuritePorts.Free(),
            SigningKey = RandomKey(),
            FunctionKey = RandomKey(),
        };
        var home = new RunHome(directory, settings);
        home.Save();
        return home;
    }

    /// <summary>The home in that folder, or null where nothing has run yet.</summary>
    public static RunHome? Find(DirectoryInfo directory) =>
        Read(Path.Combine(directory.FullName, SettingsFile)) is { } settings ? new RunHome(directory, settings) : null;

    /// <summary>The same home, on other ports if somebody else listens on those that it remembers. The repository's own home shares the well-known ports with whatever is there.</summary>
    internal RunHome AwayFromStrangers(DirectoryInfo repository)
    {
        var isShared = Directory.FullName == Default(repository).FullName;
        return isShared || Settings.Ports.CountTaken() == 0 || AzuriteProcess.IsAlive(AzuritePath) ? this : MoveTo(AzuritePorts.Free());
    }

    /// <summary>The same home on other ports.</summary>
    public RunHome MoveTo(AzuritePorts ports)
    {
        var moved = new RunHome(Directory, Settings with { Ports = ports });
        moved.Save();
        return moved;
    }

    private void Save()
    {
        var file = Path.Combine(Directory.FullName, SettingsFile);
        File.WriteAllText($"{file}.new", JsonSerializer.Serialize(Settings, IngestJson.Indented));
        File.Move($"{file}.new", file, overwrite: true);
    }

    private static HomeSettings? Read(string file)
    {
        try
        {
            return File.Exists(file) ? JsonSerializer.Deserialize<HomeSettings>(File.ReadAllText(file), IngestJson.Options) : null;
        }
        catch (JsonException fault)
        {
            throw new WrongUsageException($"{file} cannot be read: {fault.Message} Delete the folder to begin anew.");
        }
    }

    private static string RandomKey() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
}
