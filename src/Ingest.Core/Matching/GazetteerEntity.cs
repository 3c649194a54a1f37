namespace Ingest.Core.Matching;

/// <summary>A person, place, nation or weapon that queries can name with <c>@</c>.</summary>
/// <param name="Name">The first of its forms: what it is called in explanations.</param>
/// <param name="Classes">What it belongs to: <c>leader</c>, <c>country</c>, <c>place</c> …</param>
/// <param name="Forms">How texts write it, in every script; <c>~</c> at a word's end stands for any Slavic case ending, <c>*</c> for any ending.</param>
public sealed record GazetteerEntity(string Name, IReadOnlyList<string> Classes, IReadOnlyList<string> Forms)
{
    /// <summary>The country that it is in, is or speaks for, or the body: ISO 3166 or a name; empty where it has none.</summary>
    public string Country { get; init; } = "";
}
