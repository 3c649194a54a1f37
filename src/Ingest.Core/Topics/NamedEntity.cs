namespace Ingest.Core.Topics;

/// <summary>An entity of the gazetteer.</summary>
/// <param name="Name">Its first form.</param>
/// <param name="Country">ISO 3166 of the country it is or speaks for, or the name of a body.</param>
/// <param name="Class">The first class of its section: <c>leader</c>, <c>country</c>, <c>capital</c>, <c>nationality</c> …</param>
internal sealed record NamedEntity(string Name, string Country, string Class)
{
    public bool IsPerson => Class == "leader";

    public bool IsCity => Class == "capital";
}
