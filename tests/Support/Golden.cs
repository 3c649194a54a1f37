namespace Ingest.Support;

/// <summary>A file that says what came out last time. RECORD=1 writes it anew, and the difference is read before it is committed.</summary>
internal static class Golden
{
    private static bool IsRecording => Environment.GetEnvironmentVariable("RECORD") == "1";

    /// <param name="path">From the top of the repository, with slashes.</param>
    /// <param name="actual">What came out now; line ends and the end of the file do not count.</param>
    public static void Check(string path, string actual)
    {
        var file = Repository.Find(path);
        if (IsRecording)
            Write(file, actual);

        File.Exists(file).ShouldBeTrue($"{path} is missing. Record it: RECORD=1 dotnet test Ingest.sln");
        Difference(Lines(File.ReadAllText(file)), Lines(actual))
            .ShouldBeNull($"{path} says otherwise. If the change is meant, record it with RECORD=1 and read the difference.");
    }

    private static void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, string.Join('\n', Lines(text)) + "\n");
    }

    /// <summary>The first line that differs; a whole file would bury it.</summary>
    private static string? Difference(string[] recorded, string[] actual)
    {
        var same = recorded.Zip(actual).TakeWhile(pair => pair.First == pair.Second).Count();
        return same == recorded.Length && same == actual.Length
            ? null
            : $"line {same + 1} was '{recorded.ElementAtOrDefault(same)}' and is '{actual.ElementAtOrDefault(same)}'";
    }

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").TrimEnd().Split('\n');
}
