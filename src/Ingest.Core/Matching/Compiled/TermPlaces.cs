using Ingest.Core.Text;

namespace Ingest.Core.Matching.Compiled;

/// <summary>Walks over the places of a term that stands for words of a text, word by word.</summary>
internal struct TermPlaces(AnalyzedText text, PresentTerms present, int term)
{
    private int _link = present.EntryOf(term) is >= 0 and var entry ? present.HeadOf(entry) : -1;
    private int _occurrence = -1;

    public TokenRun Current { get; private set; }

    public readonly TermPlaces GetEnumerator() => this;

    public bool MoveNext()
    {
        while (_occurrence < 0)
        {
            if (_link < 0)
                return false;

            var (word, next) = present.Link(_link);
            _link = next;
            _occurrence = word == CodeMatcher.NoWord ? -1 : text.Words.HeadOf(word);
        }

        ref readonly var found = ref text.Words.Occurrence(_occurrence);
        Current = new TokenRun(found.First, found.Last);
        _occurrence = found.Next;
        return true;
    }
}
