using Ingest.Core;
using Ingest.Support;

namespace Ingest.Flow.Tests.House;

public sealed class PublicTypesTests
{
    /// <summary>What Core shows is chosen: a type that becomes public by the way turns up here, in the diff.</summary>
    [Fact]
    public void CoreShowsWhatIsOnRecord() =>
        Golden.Check("tests/Fixtures/House/Ingest.Core.types.txt", string.Join('\n', typeof(IngestJson).Assembly.GetExportedTypes().Select(Describe).Order(StringComparer.Ordinal)));

    private static string Describe(Type type) => $"{type.FullName} ({Kind(type)})";

    private static string Kind(Type type) => type switch
    {
        { IsInterface: true } => "interface",
        { IsEnum: true } => "enum",
        { IsValueType: true } => "struct",
        { IsAbstract: true, IsSealed: true } => "static class",
        _ when type.GetMethod("<Clone>$") is not null => "record",
        _ => "class",
    };
}
