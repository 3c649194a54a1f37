using System.Globalization;
using Ingest.LocalHost.Running;

namespace Ingest.LocalHost.Samples;

/// <summary>The moment that the samples' dates are relative to. The home keeps it: at the second run the same feeds must not look like new ones.</summary>
internal static class SampleEpoch
{
    public static DateTimeOffset Of(RunHome home, TimeProvider time)
    {
        var file = Path.Combine(home.Directory.FullName, "samples-begun");
        if (File.Exists(file) && DateTimeOffset.TryParse(File.ReadAllText(file), CultureInfo.InvariantCulture, out var begunAt))
            return begunAt;

        var now = time.GetUtcNow();
        begunAt = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMinute));
        File.WriteAllText(file, begunAt.ToString("u", CultureInfo.InvariantCulture));
        return begunAt;
    }
}
