namespace Ingest.Core.Topics.Rules;

/// <summary>Words that follow each other: what most rules and all names are made of, so it looks without copying anything.</summary>
internal sealed class TermPhraseNode(int[] terms, Vocabulary vocabulary) : RuleNode
{
    private int? _anchor;

    /// <summary>The place of the term that the fewest phrases share: common characters of Han and kana would wake every rule.</summary>
    private int Anchor => _anchor ??= Enumerable.Range(0, terms.Length).MinBy(index => vocabulary.UsesOf(terms[index]));

    public override IEnumerable<int> Anchors => [terms[Anchor]];

    public override int AnchorCount => 1;

    public override void Find(Sentence sentence, List<TokenRange> into)
    {
        foreach (var term in terms)
        {
            if (!sentence.Has(term))
                return;
        }

        var anchor = Anchor;
        for (var posting = sentence.FirstPosting(terms[anchor]); posting >= 0; posting = sentence.NextPosting(posting))
        {
            var first = sentence.PositionOf(posting) - anchor;
            if (first >= 0 && Holds(sentence, first))
                into.Add(new TokenRange(first, first + terms.Length));
        }
    }

    private bool Holds(Sentence sentence, int first)
    {
        for (var index = 0; index < terms.Length; index++)
        {
            if (!sentence.HasAt(terms[index], first + index))
                return false;
        }

        return true;
    }
}
