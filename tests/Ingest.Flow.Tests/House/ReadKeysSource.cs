using Microsoft.Extensions.Configuration;

namespace Ingest.Flow.Tests.House;

/// <summary>Puts <see cref="ReadKeys"/> among a builder's sources.</summary>
internal sealed class ReadKeysSource(ReadKeys provider) : IConfigurationSource
{
    public IConfigurationProvider Build(IConfigurationBuilder builder) => provider;
}
