using Ingest.Core.Text;

namespace Ingest.Core.Topics;

/// <summary>What the sentences of one text say, signal by signal, as far as models measure it.</summary>
/// <param name="count">How many signals there are.</param>
internal sealed class TextSignals(int count)
{
    private const int LeadSentences = 2;

    private readonly double[] _headline = new double[count];
    private readonly double[] _lead = new double[count];
    private readonly double[] _sum = new double[count];
    private readonly TextSpan?[] _places = new TextSpan?[count];
    private int _sentences;

    public void NextSentence() => _sentences++;

    /// <param name="value">Of the sentence: 1 where a word of the signal's list stands in it.</param>
    /// <param name="position">Of the sentence in the text, or -1 in the title.</param>
    public void Add(int signal, double value, int position)
    {
        _sum[signal] += value;
        if (position < 0)
            _headline[signal] = Math.Max(_headline[signal], value);
        else if (position < LeadSentences)
            _lead[signal] = Math.Max(_lead[signal], value);
    }

    public bool IsNew(int signal) => _places[signal] is null;

    /// <summary>Notes where the text first says it.</summary>
    public void SetPlace(int signal, TextSpan place) => _places[signal] = place;

    public TextSpan? PlaceOf(int signal) => _places[signal];

    public double Of(ModelMeasure measure, int signal) => measure switch
    {
        ModelMeasure.Headline => _headline[signal],
        ModelMeasure.Lead => _lead[signal],
        ModelMeasure.Share => _sum[signal] / Math.Max(1, _sentences),
        ModelMeasure.Once => _sum[signal] > 0 ? 1 : 0,
        _ => Math.Log(1 + _sum[signal]),
    };

    /// <summary>What one sentence behind the lead would add to a signal that no sentence has.</summary>
    public double OfOneMore(ModelMeasure measure) => measure switch
    {
        ModelMeasure.Headline or ModelMeasure.Lead => 0,
        ModelMeasure.Share => 1.0 / Math.Max(1, _sentences),
        ModelMeasure.Once => 1,
        _ => Math.Log(2),
    };
}
