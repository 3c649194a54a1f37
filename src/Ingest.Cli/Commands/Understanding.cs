using Ingest.Core.Articles;
using Ingest.Core.Topics;

namespace Ingest.Cli.Commands;

/// <summary>Language and topics of a text, as the functions work them out.</summary>
internal sealed class Understanding
{
    private readonly LanguageIdentifier _identifier = new();
    private readonly Lazy<TopicClassifier> _classifier = new(TopicClassifier.Open);

    public LanguageGuess LanguageOf(string title, string text) => _identifier.Identify(title, text, null);

    public (LanguageGuess Language, IReadOnlyList<TopicResult> Topics) Of(ClassifyRow row)
    {
        var guess = _identifier.Identify(row.Title ?? "", row.Text ?? "", row.Language);
        return (guess, _classifier.Value.Classify(row.Title ?? "", row.Text ?? "", guess.Language));
    }

    public (LanguageGuess Language, IReadOnlyList<TopicExplanation> Topics) Explain(string text)
    {
        var guess = _identifier.Identify("", text, null);
        return (guess, _classifier.Value.Explain("", text, guess.Language));
    }
}
