namespace Ingest.Flow.Tests.Support;

/// <summary>Tests that measure the whole process, so that no other may run beside them.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
