using System.Text;

namespace Ingest.LocalHost.Samples;

/// <summary>The files beside this one, as the program carries them.</summary>
internal static class SampleFiles
{
    private const string Prefix = "Samples/";

    /// <param name="path">From this folder, with slashes.</param>
    public static string Read(string path)
    {
        using var reader = new StreamReader(typeof(SampleFiles).Assembly.GetManifestResourceStream(Prefix + path)!, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>The names of the files in a folder.</summary>
    public static IEnumerable<string> List(string folder) =>
        typeof(SampleFiles).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith($"{Prefix}{folder}/", StringComparison.Ordinal))
            .Select(name => name[(Prefix.Length + folder.Length + 1)..]);
}
