namespace Ingest.Support;

/// <summary>The checkout that the tests were built from: fixtures, and the files that a test of the house reads.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>
    /// Evaluation sets and recordings that are too large or not ours to keep here: the folder <c>shared</c> beside the checkout,
    /// or where INGEST_SHARED says. Null where there is none; a test that needs it is then skipped.
    /// </summary>
    public static string? Shared { get; } = FindShared();

    public static string Fixtures => Find("tests/Fixtures");

    /// <param name="path">From the top of the repository, with slashes.</param>
    public static string Find(string path) => Path.Combine(Root, path);

    public static string Read(string path) => File.ReadAllText(Find(path));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Ingest.sln")))
                return folder.FullName;

        throw new DirectoryNotFoundException($"No Ingest.sln above {AppContext.BaseDirectory}: the tests run from inside a checkout.");
    }

    private static string? FindShared()
    {
        var folder = Environment.GetEnvironmentVariable("INGEST_SHARED") ?? Path.Combine(Root, "..", "shared");
        return Directory.Exists(folder) ? Path.GetFullPath(folder) : null;
    }
}
