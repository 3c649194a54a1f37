namespace Ingest.Core.Tests.Topics;

/// <summary>Six stories that every language tells (tests/Fixtures/Parallel).</summary>
public sealed class ParallelStoryTests
{
    [Fact]
    public void OneStoryIsDecidedAlikeInEveryLanguage() =>
        HeldOutText.In("Parallel").Where(text => HeldOutText.Topics.Any(topic => text.Result(topic).Matched != (text.Label(topic) == 1))).Select(text => text.Id).ShouldBeEmpty();
}
