using System.Diagnostics;

namespace Ingest.Flow.Tests.LocalHost;

/// <summary>A start that cannot succeed says why, in words, for all that is wrong at once.</summary>
public sealed class StartTests : IDisposable
{
    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("ingest-start-");

    [Fact]
    public async Task SaysEverySettingThatIsWrongAtOnce()
    {
        var (exitCode, error) = await RunAsync(["--once"], ("Email__Sender", "SendGrid"), ("Alerts__MaxAttempts", "0"), ("Feeds__AllowedHosts__9", "http://x"));

        exitCode.ShouldBe(1);
        error.ShouldContain("Email:SendGrid:ApiKey is empty");
        error.ShouldContain("Alerts:MaxAttempts is '0'");
        error.ShouldContain("Feeds:AllowedHosts has 'http://x'");
        error.ShouldNotContain("   at ");
    }

    [Theory]
    [InlineData("PullSchedule", "every day", "The schedule 'every day' of PullFeeds")]
    [InlineData("AzureWebJobsStorage", "nonsense", "The setting AzureWebJobsStorage is no connection string")]
    [InlineData("Alerts__ClaimLease", "soon", "Alerts:ClaimLease")]
    public async Task SaysWhichSettingIsWrong(string setting, string value, string expected)
    {
        var (exitCode, error) = await RunAsync(["--once"], (setting, value));

        exitCode.ShouldBe(1);
        error.ShouldContain(expected);
        error.ShouldNotContain("   at ");
    }

    [Theory]
    [InlineData("--bogus")]
    [InlineData("--port", "70000")]
    [InlineData("--feeds", "nowhere.opml")]
    public async Task RefusesAWrongCommandLine(params string[] arguments)
    {
        var (exitCode, error) = await RunAsync(arguments);

        exitCode.ShouldBe(2);
        error.ShouldContain(arguments[^1]);
    }

    public void Dispose() => _home.Delete(recursive: true);

    private async Task<(int ExitCode, string Error)> RunAsync(IEnumerable<string> arguments, params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Ingest.Functions.dll"), .. arguments, "--home", _home.FullName])
        {
            RedirectStandardError = true,
        };
        foreach (var (name, value) in settings)
            start.Environment[name] = value;

        using var process = Process.Start(start)!;
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, error);
    }
}
