namespace Ingest.Cli.Commands;

/// <summary>How many languages are told from a text, and from its headline alone; nobody gives a hint.</summary>
internal sealed class LanguageScores
{
    /// <summary>A shorter headline may be a name.</summary>
    private const int FewestWords = 5;

    /// <summary>Where words are not set apart, so many characters are about as long.</summary>
    private const int FewestCharacters = 10;

    private static readonly HashSet<string> WithoutBlanks = ["ja", "zh", "th", "lo", "km", "my"];

    private readonly List<Error> _wrong = [];

    public Score Texts { get; private set; } = new(0, 0);

    public Score Headlines { get; private set; } = new(0, 0);

    public IReadOnlyList<Error> Wrong => _wrong;

    public void Add(ClassifyRow row, Understanding understanding)
    {
        if (row.Language is not { } language)
            return;

        if (row.Text is { Length: > 0 } text)
            Texts = Texts.With(IsRight(row, "text", language, understanding.LanguageOf(row.Title ?? "", text).Language));

        if (row.Title is { } title && IsHeadline(title, language))
            Headlines = Headlines.With(IsRight(row, "headline", language, understanding.LanguageOf(title, "").Language));
    }

    private bool IsRight(ClassifyRow row, string of, string language, string identified)
    {
        if (language == identified)
            return true;

        _wrong.Add(new Error(row.Id, of, language, identified));
        return false;
    }

    private static bool IsHeadline(string title, string language) =>
        WithoutBlanks.Contains(language) ? title.Length >= FewestCharacters : title.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length >= FewestWords;

    internal sealed record Score(int Count, int Right)
    {
        public Score With(bool isRight) => new(Count + 1, Right + (isRight ? 1 : 0));
    }

    internal sealed record Error(string? Id, string Of, string Language, string Identified);
}
