using System.ComponentModel.DataAnnotations;

namespace Ingest.Adapters.Http;

/// <summary>How feeds are fetched: what an answer may cost, how long we wait for it, and how gently we ask. Section <c>Feeds</c>.</summary>
public sealed record FetchOptions : IValidatableObject
{
    /// <summary>The largest body, both as it comes over the wire and decompressed: a bomb of a few kilobytes costs no more than this.</summary>
    [Range(64 * 1024, 256 * 1024 * 1024)]
    public int MaxBytes { get; init; } = 10 * 1024 * 1024;

    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The longest silence, before the answer's headers and between any two reads of its body.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan IdleTimeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>The longest that a fetch with all its redirects may take, once its host's turn has come: a body that drips is never silent.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan TotalTimeout { get; init; } = TimeSpan.FromMinutes(1);

    [Range(0, 20)]
    public int MaxRedirects { get; init; } = 10;

    /// <summary>Requests on their way at the same time, to all hosts: each may hold a body in memory.</summary>
    [Range(1, 1_000)]
    public int MaxAtOnce { get; init; } = 64;

    /// <summary>Between the end of one answer and the next request to the same host. Hosts of <see cref="AllowedHosts"/> are the operator's own and need none.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan HostPause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest wait for a host's turn. Shorter than the five minutes after which Azure may end a function.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan MaxHostWait { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>A Retry-After that asks for more counts as this: a typing error there must not end a feed.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "7.00:00:00")]
    public TimeSpan MaxRetryAfter { get; init; } = TimeSpan.FromDays(1);

    /// <summary>How long a host that answers 429 without saying for how long is left alone with all its feeds.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan BusyHostPause { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Where a publisher reads who we are and how to reach us; it is part of the User-Agent.</summary>
    public Uri? ContactUrl { get; init; }

    /// <summary>Hosts that may be fetched although they are not public, each <c>HOST</c> or <c>HOST:PORT</c>.</summary>
    public IReadOnlyList<string> AllowedHosts { get; init; } = [];

    /// <summary>The honest name, with an address for those who mind.</summary>
    internal string UserAgent => ContactUrl is null ? "Ingest/1.0" : $"Ingest/1.0 (+{ContactUrl.AbsoluteUri})";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var entry in AllowedHosts.Where(entry => AllowedHost.Parse(entry) is null))
            yield return new ValidationResult($"Feeds:AllowedHosts has '{entry}': write HOST or HOST:PORT, an IPv6 address in brackets, no scheme and no path.");

        if (ContactUrl is { IsAbsoluteUri: false })
            yield return new ValidationResult($"Feeds:ContactUrl is '{ContactUrl}': write a whole address, https://…");
    }
}
