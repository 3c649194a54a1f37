namespace Ingest.Core.Feeds.Reading;

/// <summary>What an element inherits from those around it.</summary>
/// <param name="Base">What relative links are relative to: xml:base, else the document's own address.</param>
/// <param name="Language">xml:lang, as published.</param>
internal readonly record struct ElementScope(Uri? Base, string? Language)
{
    /// <summary>Absolute and of the web, or null. Line breaks and spaces around and inside a link are a publisher's line wrapping.</summary>
    public Uri? Resolve(string? link)
    {
        link = WithoutControls(link?.Trim());
        if (string.IsNullOrEmpty(link))
            return null;

        if (link.StartsWith("//", StringComparison.Ordinal))
            link = (Base?.Scheme ?? Uri.UriSchemeHttps) + ":" + link;
        else if (link.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            link = Uri.UriSchemeHttp + "://" + link;

        return IsWeb(Absolute(link)) ?? IsWeb(Relative(link));
    }

    public ElementScope Within(string? @base, string? language) =>
        @base is null && language is null ? this : new(@base is null ? Base : Resolve(@base) ?? Base, language ?? Language);

    private static Uri? Absolute(string link) => Uri.TryCreate(link, UriKind.Absolute, out var uri) ? uri : null;

    private Uri? Relative(string link) => Base is not null && Uri.TryCreate(Base, link, out var uri) ? uri : null;

    private static Uri? IsWeb(Uri? uri) => uri is not null && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) ? uri : null;

    private static string? WithoutControls(string? link) =>
        link is null || link.AsSpan().IndexOfAnyInRange('\0', '\u001F') < 0 ? link : string.Concat(link.Where(character => character > '\u001F'));
}
