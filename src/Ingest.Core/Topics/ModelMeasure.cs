namespace Ingest.Core.Topics;

/// <summary>How a model measures what the sentences of a text say: each sentence has a value for each signal, mostly 1 where a word of a list stands in it.</summary>
internal enum ModelMeasure
{
    /// <summary>The headline's value.</summary>
    Headline,

    /// <summary>The greater one of the first two sentences.</summary>
    Lead,

    /// <summary>The mean of all sentences, the headline among them: what part of the text it is.</summary>
    Share,

    /// <summary>1 where any sentence has it.</summary>
    Once,

    /// <summary>The natural logarithm of one more than their sum: how much there is of it.</summary>
    Often,
}
