using System.Text.RegularExpressions;
using Ingest.Support;

namespace Ingest.Flow.Tests.House;

/// <summary>azd is not at hand where tests run, so what it would stumble over is looked at here.</summary>
public sealed partial class AzdTests
{
    private static readonly string Yaml = Repository.Read("infra/azure.yaml");

    [Fact]
    public void EveryHookIsAScriptThatRuns()
    {
        var hooks = Run().Matches(Yaml).Select(match => match.Groups["script"].Value).ToList();

        hooks.ShouldNotBeEmpty();
        hooks.Where(hook => !IsExecutable(Repository.Find($"infra/{hook}"))).ShouldBeEmpty("git update-index --chmod=+x");
    }

    [Fact]
    public void AzdUploadsWhatTheHookPublishes()
    {
        var uploaded = Dist().Match(Yaml).Groups["folder"].Value;

        Repository.Read("infra/hooks/publish.sh").ShouldContain($"-p:FunctionsHost=azure -o {uploaded}\n");
    }

    [Fact]
    public void TheSiteIsTheServiceThatAzdDeploys() =>
        Repository.Read("infra/modules/app.bicep").ShouldContain($"'azd-service-name': '{Service().Match(Yaml).Groups["name"].Value}'");

    private static bool IsExecutable(string file) =>
        File.Exists(file) && (OperatingSystem.IsWindows() || File.GetUnixFileMode(file).HasFlag(UnixFileMode.UserExecute));

    [GeneratedRegex(@"\brun: (?<script>\S+)")]
    private static partial Regex Run();

    [GeneratedRegex(@"\bdist: (?<folder>\S+)")]
    private static partial Regex Dist();

    [GeneratedRegex(@"^services:\n  (?<name>\w+):", RegexOptions.Multiline)]
    private static partial Regex Service();
}
