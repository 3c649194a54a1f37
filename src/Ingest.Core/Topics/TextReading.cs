using Ingest.Core.Text;

namespace Ingest.Core.Topics;

/// <summary>What is gathered of one text while its sentences are read.</summary>
internal sealed class TextReading
{
    private const int InTitle = -1;

    private readonly LanguageRules _rules;

    /// <summary>How many sentences there are behind the title.</summary>
    private int _textSentences;

    public TextReading(LanguageRules rules)
    {
        (_rules, Signals) = (rules, rules.NewSignals());
        Scores = rules.NewScores(Signals);
    }

    /// <summary>One a topic.</summary>
    public IReadOnlyList<TopicScore> Scores { get; }

    public TextSignals Signals { get; }


    public void Read(SentenceReader sentence, TextField field)
    {
        var position = field == TextField.Title ? InTitle : _textSentences++;
        _rules.AddSignals(sentence, position, Signals);
        foreach (var score in Scores)
            score.Read(sentence, position);
    }

    /// <summary>To be called when the whole text is read.</summary>
    public void Finish()
    {
        foreach (var score in Scores)
            score.Finish(_textSentences);
    }

    /// <summary>What a model would weigh.</summary>
    public double Of(string topic, ModelFeature feature) => Signals.Of(feature.Measure, _rules.Signals.NumberOf(topic, feature.Signal));
}
