namespace Ingest.Core.Tests.Topics;

/// <summary>Stories that every language tells, and that are decided alike in all.</summary>
public sealed class ParallelStoryTests
{
    /// <param name="folder">Of tests/Fixtures: six stories among the training texts, twenty-four that are held out.</param>
    /// <param name="pattern">Of the files' names.</param>
    /// <param name="mostOthers">Of a hundred and forty-four decisions, and of five hundred and seventy-six: what one writer's words make look otherwise.</param>
    [Theory]
    [InlineData("Parallel", "*.jsonl", 1)]
    [InlineData("HeldOut", "*-parallel.jsonl", 6)]
    public void OneStoryIsDecidedAlikeInEveryLanguage(string folder, string pattern, int mostOthers)
    {
        var others =
            from text in HeldOutText.In(folder, pattern)
            from topic in HeldOutText.Topics
            where text.Result(topic).Matched != (text.Label(topic) == 1)
            select $"{text.Id} {topic}";

        others.ToList().Count.ShouldBeLessThanOrEqualTo(mostOthers, string.Join('\n', others));
    }
}
