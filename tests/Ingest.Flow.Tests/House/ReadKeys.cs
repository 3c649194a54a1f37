using Microsoft.Extensions.Configuration.Memory;

namespace Ingest.Flow.Tests.House;

/// <summary>Settings that remember which of them were asked for.</summary>
internal sealed class ReadKeys(IEnumerable<KeyValuePair<string, string?>> settings) : MemoryConfigurationProvider(new MemoryConfigurationSource { InitialData = settings })
{
    public HashSet<string> Keys { get; } = new(StringComparer.OrdinalIgnoreCase);

    public override bool TryGet(string key, out string? value)
    {
        Keys.Add(key);
        return base.TryGet(key, out value);
    }
}
