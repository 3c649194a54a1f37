using System.Text.RegularExpressions;
using Ingest.Support;

namespace Ingest.Flow.Tests.House;

/// <summary>A page of the repository's documentation.</summary>
/// <param name="Path">From the top of the repository, with slashes.</param>
internal sealed partial record MarkdownFile(string Path, string Text)
{
    private static readonly string[] Folders = ["src", "tests", "infra"];

    public static IReadOnlyList<MarkdownFile> All { get; } = [.. Files().Select(Read).OrderBy(file => file.Path, StringComparer.Ordinal)];

    /// <summary>What it links to or shows within the repository, without the fragment.</summary>
    public IEnumerable<string> LocalLinks =>
        from Match link in Link().Matches(Fence().Replace(Text, ""))
        let target = link.Groups["target"].Value
        where !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith('#') && !target.StartsWith("mailto:", StringComparison.Ordinal)
        select target.Split('#')[0];

    /// <summary>The lines of its fences that a reader may type, without prompts, comments and what they print.</summary>
    public IEnumerable<string> Commands =>
        from Match fence in Fence().Matches(Text)
        where fence.Groups["language"].Value is "sh" or "bash" or "shell" or "console"
        from line in fence.Groups["body"].Value.ReplaceLineEndings("\n").Replace("\\\n", " ", StringComparison.Ordinal).Split('\n')
        let command = Comment().Replace(line, "").Trim().TrimStart('$', ' ')
        where command.Length > 0
        select command;

    private static IEnumerable<string> Files() =>
        Directory.EnumerateFiles(Repository.Root, "*.md")
            .Concat(Folders.SelectMany(folder => Directory.EnumerateFiles(Repository.Find(folder), "*.md", SearchOption.AllDirectories)))
            .Where(file => !file.Contains("node_modules", StringComparison.Ordinal));

    private static MarkdownFile Read(string file) =>
        new(System.IO.Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'), File.ReadAllText(file));

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)[^)]*\)|<img[^>]*\ssrc=""(?<target>[^""]+)""")]
    private static partial Regex Link();

    [GeneratedRegex(@"^(?<indent> *)```(?<language>\w*)[^\n]*\n(?<body>.*?)^\k<indent>```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"(^|\s)#.*$")]
    private static partial Regex Comment();
}
