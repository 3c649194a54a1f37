using System.Text.RegularExpressions;

namespace Ingest.Flow.Tests.House;

/// <summary>A line that the documentation tells a reader to type.</summary>
internal sealed partial record CommandLine(string Text)
{
    private const string RunOfFunctions = "dotnet run --project src/Ingest.Functions --";

    private static readonly string[] StartsOfIngest = ["ingest ", "dotnet run --project src/Ingest.Cli -- "];

    public IReadOnlyList<string> Words => Split(Text);

    /// <summary>What follows <c>ingest</c>; null if the line is another program's.</summary>
    public IReadOnlyList<string>? OfIngest =>
        StartsOfIngest.FirstOrDefault(start => Text.StartsWith(start, StringComparison.Ordinal)) is { } start ? Split(Text[start.Length..]) : null;

    /// <summary>The options that the run command is given.</summary>
    public IEnumerable<string> OptionsOfRun =>
        Text.StartsWith(RunOfFunctions, StringComparison.Ordinal) ? Split(Text[RunOfFunctions.Length..]).Where(word => word.StartsWith("--", StringComparison.Ordinal)) : [];

    /// <summary>As a shell splits it, up to a pipe or a redirection.</summary>
    private static List<string> Split(string text) =>
        [.. Word().Matches(text).Select(match => match.Value).TakeWhile(word => word is not ("|" or "<" or ">" or "&&" or "&")).Select(word => word.Trim('"', '\''))];

    [GeneratedRegex("""'[^']*'|"[^"]*"|\S+""")]
    private static partial Regex Word();
}
