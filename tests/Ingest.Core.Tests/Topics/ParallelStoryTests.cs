namespace Ingest.Core.Tests.Topics;

/// <summary>Six stories that every language tells (tests/Fixtures/Parallel).</summary>
public sealed class ParallelStoryTests
{
    /// <summary>Of a hundred and forty-four decisions: what one writer's words make look otherwise.</summary>
    private const int MostOthers = 1;

    [Fact]
    public void OneStoryIsDecidedAlikeInEveryLanguage()
    {
        var others =
            from text in HeldOutText.In("Parallel")
            from topic in HeldOutText.Topics
            where text.Result(topic).Matched != (text.Label(topic) == 1)
            select $"{text.Id} {topic}";

        others.ToList().Count.ShouldBeLessThanOrEqualTo(MostOthers, string.Join('\n', others));
    }
}
