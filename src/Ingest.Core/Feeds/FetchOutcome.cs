namespace Ingest.Core.Feeds;

/// <summary>What asking a publisher for a feed came to. All of these are expected.</summary>
public abstract record FetchOutcome
{
    private FetchOutcome()
    {
    }

    /// <summary>How long the publisher says that its answer stays good (Cache-Control, Expires); null where it says nothing.</summary>
    public TimeSpan? FreshFor { get; init; }

    /// <summary>A document, whatever is in it.</summary>
    /// <param name="Body">Decompressed.</param>
    /// <param name="Address">Where it came from in the end: what relative links are relative to.</param>
    public sealed record Fetched(ReadOnlyMemory<byte> Body, Uri Address) : FetchOutcome
    {
        /// <summary>The header's value, verbatim.</summary>
        public string? ContentType { get; init; }

        /// <summary>Validators to send back verbatim at the next pull.</summary>
        public string? ETag { get; init; }

        public string? LastModified { get; init; }

        /// <summary>The new address, where every redirect on the way was permanent (301, 308).</summary>
        public Uri? MovedTo { get; init; }
    }

    /// <summary>304: nothing has changed since the validators that were sent.</summary>
    public sealed record NotModified : FetchOutcome
    {
        /// <summary>The validators that the document has now, where the answer says so; they may differ from those sent.</summary>
        public string? ETag { get; init; }

        public string? LastModified { get; init; }

        public Uri? MovedTo { get; init; }
    }

    /// <summary>410: the feed has ended.</summary>
    public sealed record Gone : FetchOutcome;

    /// <param name="Outcome">One of the failing words of <see cref="PullOutcome"/>.</param>
    /// <param name="Reason">In words, naming the address or the status.</param>
    public sealed record Failed(PullOutcome Outcome, string Reason) : FetchOutcome
    {
        /// <summary>How long the publisher asks to be left alone.</summary>
        public TimeSpan? RetryAfter { get; init; }
    }
}
