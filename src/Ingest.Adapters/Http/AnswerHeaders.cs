using System.Text;

namespace Ingest.Adapters.Http;

/// <summary>What an answer's headers tell a poller. Whatever is malformed counts as absent.</summary>
internal static class AnswerHeaders
{
    /// <summary>A validator is stored and sent back; real ones are some dozens of characters.</summary>
    private const int MaxValidatorLength = 1024;

    public static string? ETag(this HttpResponseMessage answer) => Validator(First(answer.Headers.NonValidated, "ETag"));

    public static string? LastModified(this HttpResponseMessage answer) => Validator(First(answer.Content.Headers.NonValidated, "Last-Modified"));

    public static string? ContentType(this HttpResponseMessage answer) => First(answer.Content.Headers.NonValidated, "Content-Type");

    /// <summary>In the order in which they were applied.</summary>
    public static IReadOnlyList<string> ContentCodings(this HttpResponseMessage answer) =>
        [.. answer.Content.Headers.ContentEncoding.Where(coding => !coding.Equals("identity", StringComparison.OrdinalIgnoreCase))];

    /// <summary>How long the publisher asks to be left alone, in seconds or until a date.</summary>
    public static TimeSpan? RetryAfter(this HttpResponseMessage answer, DateTimeOffset now) =>
        Positive(answer.Headers.RetryAfter is { } asked ? asked.Delta ?? asked.Date - now : null);

    /// <summary>RFC 9111: max-age before Expires, less the age that the answer already has.</summary>
    public static TimeSpan? FreshFor(this HttpResponseMessage answer, DateTimeOffset now)
    {
        if (answer.Headers.CacheControl is { } control && (control.NoCache || control.NoStore || control.MaxAge is not null))
            return control.NoCache || control.NoStore ? null : Positive(control.MaxAge - (answer.Headers.Age ?? TimeSpan.Zero));

        return Positive(answer.Content.Headers.Expires - (answer.Headers.Date ?? now));
    }

    private static TimeSpan? Positive(TimeSpan? span) => span > TimeSpan.Zero ? span : null;

    /// <summary>Only what can be sent back: a header of a request is ASCII.</summary>
    private static string? Validator(string? value) =>
        value is { Length: > 0 and <= MaxValidatorLength } && Ascii.IsValid(value) ? value : null;

    private static string? First(System.Net.Http.Headers.HttpHeadersNonValidated headers, string name) =>
        headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;
}
