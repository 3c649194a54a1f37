namespace Ingest.Core.Text;

/// <summary>
/// A title and a text, read once: the words, where they stand, and their stems in the text's language. The title's tokens come
/// first; no phrase and no NEAR bridges the two. Hyphenated words (anti-missile) and dotted letters (U.N.) are also there as one
/// word, Arabic words also without what is written onto them. An instance can be used again for the next article, and then allocates nothing.
/// </summary>
public sealed class AnalyzedText
{
    private const int FirstSize = 1024;

    private readonly char[] _folded = new char[Tokens.BufferLength];
    private readonly char[] _together = new char[Tokens.BufferLength * 2];

    private TextPiece[] _tokens = new TextPiece[FirstSize];
    private int[] _sentences = [];
    private string _title = "";
    private string _text = "";
    private bool _hasSentences;

    /// <summary>Where a run of dotted single letters began; -1 outside of one.</summary>
    private int _acronymFirst = -1;

    public string Language { get; private set; } = "und";

    internal TextWords Words { get; } = new();

    /// <summary>Further words that tokens are read as, in the order of their first token.</summary>
    internal List<JoinedWord> Joined { get; } = [];

    internal int TokenCount { get; private set; }

    internal int TitleCount { get; private set; }

    /// <param name="language">BCP 47, or <c>und</c>: then no word is stemmed.</param>
    public static AnalyzedText Of(string title, string text, string language)
    {
        var analyzed = new AnalyzedText();
        analyzed.Read(title, text, language);
        return analyzed;
    }

    /// <summary>Reads another article into this instance.</summary>
    public void Read(string title, string text, string language)
    {
        (_title, _text, Language) = (title, text, language);
        (TokenCount, _hasSentences) = (0, false);
        Memo = Stemming.For(language);
        Words.Clear();
        Joined.Clear();
        ReadField(title, 0, title.Length);
        TitleCount = TokenCount;
        ReadField(text, 0, text.Length);
    }

    /// <summary>Reads one sentence of a text into this instance, by itself and without stems; spans count within the whole.</summary>
    internal void ReadSentence(string text, int start, int end, TextField field)
    {
        (_title, _text, Language, Memo) = field == TextField.Title ? (text, "", "und", null) : ("", text, "und", (StemMemo?)null);
        (TokenCount, _hasSentences) = (0, true);
        Words.Clear();
        Joined.Clear();
        ReadField(text, start, end);
        TitleCount = field == TextField.Title ? TokenCount : 0;
        if (_sentences.Length < TokenCount)
            _sentences = new int[_tokens.Length];

        _sentences.AsSpan(0, TokenCount).Clear();
    }

    internal ref readonly TextPiece Token(int index) => ref _tokens[index];

    /// <summary>Stems of a distinct word; only for a language with a stemmer.</summary>
    internal StemPair StemsOf(int word) => Memo!.Of(Words.LettersOf(word), Words.HashOf(word));

    /// <summary>The language's stemmers as they are remembered, or null.</summary>
    internal StemMemo? Memo { get; private set; }

    /// <summary>Whether a phrase may go on from the token before to this one.</summary>
    internal bool Follows(int token) => token > 0 && token < TokenCount && token != TitleCount;

    /// <summary>The first joined word that begins at a token or behind it, as an index.</summary>
    internal int FirstJoinedFrom(int token)
    {
        var (low, high) = (0, Joined.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Joined[middle].First < token)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    internal bool InSameField(int left, int right) => left < TitleCount == right < TitleCount;

    /// <summary>Whether nothing stands between the token before and this one.</summary>
    internal bool IsGlued(int token) => Follows(token) && _tokens[token].Start == _tokens[token - 1].End;

    /// <summary>The number of the sentence that a token is in; the title's come first.</summary>
    internal int SentenceOf(int token)
    {
        if (!_hasSentences)
            NumberSentences();

        return _sentences[token];
    }

    internal TextSpan SpanOf(int first, int last)
    {
        var start = _tokens[first].Start;
        return new TextSpan(first < TitleCount ? TextField.Title : TextField.Text, start, _tokens[last].End - start);
    }

    internal string TextOf(TextSpan span) => (span.Field == TextField.Title ? _title : _text).Substring(span.Start, span.Length);

    private void ReadField(string field, int start, int end)
    {
        ReadOnlySpan<char> text = field;
        var (position, previousEnd, previousLength) = (start, -1, 0);
        _acronymFirst = -1;
        while (Tokens.Next(text, end, ref position, _folded, out var token, out var length))
        {
            var joint = token.Start - previousEnd == 1 && previousEnd > 0 ? text[previousEnd] : '\0';
            if (joint != '.' || length != 1 || previousLength != 1)
                EndAcronym();
            else if (_acronymFirst < 0)
                _acronymFirst = TokenCount - 1;

            if (joint is '-' or '\u2010' or '\u2011')
                JoinHyphenated(previousLength, length);

            AddToken(token, length);
            (previousEnd, previousLength) = (token.End, length);
        }

        EndAcronym();
    }

    private void AddToken(RuleToken token, int length)
    {
        if (TokenCount == _tokens.Length)
            Array.Resize(ref _tokens, TokenCount * 2);

        var word = Words.Add(_folded.AsSpan(0, length), TokenCount, TokenCount);
        _tokens[TokenCount] = new TextPiece(token.Start, token.End, word);
        if (ArabicClitics.MayHave(_folded[0]))
            AddWithoutClitics(length);

        TokenCount++;
    }

    private void AddWithoutClitics(int length)
    {
        Span<int> begins = stackalloc int[ArabicClitics.MostReadings];
        var count = ArabicClitics.Find(_folded.AsSpan(0, length), begins);
        foreach (var begin in begins[..count])
            Joined.Add(new JoinedWord(TokenCount, TokenCount, Words.Add(_folded.AsSpan(begin..length), TokenCount, TokenCount)));
    }

    /// <summary>The token before and the one being read, as one word.</summary>
    private void JoinHyphenated(int previousLength, int length)
    {
        if (previousLength + length > Tokens.LongestWord)
            return;

        var previous = Words.LettersOf(_tokens[TokenCount - 1].Word);
        previous.CopyTo(_together);
        _folded.AsSpan(0, length).CopyTo(_together.AsSpan(previous.Length));
        AddJoined(previous.Length + length, TokenCount - 1, TokenCount);
    }

    private void EndAcronym()
    {
        if (_acronymFirst < 0)
            return;

        var length = Math.Min(TokenCount - _acronymFirst, Tokens.LongestWord);
        for (var index = 0; index < length; index++)
            _together[index] = Words.LettersOf(_tokens[_acronymFirst + index].Word)[0];

        AddJoined(length, _acronymFirst, _acronymFirst + length - 1);
        _acronymFirst = -1;
    }

    private void AddJoined(int length, int first, int last) => Joined.Add(new JoinedWord(first, last, Words.Add(_together.AsSpan(0, length), first, last)));

    private void NumberSentences()
    {
        if (_sentences.Length < TokenCount)
            _sentences = new int[_tokens.Length];

        var sentence = NumberSentences(_title, 0, TitleCount, 0);
        NumberSentences(_text, TitleCount, TokenCount, sentence + 1);
        _hasSentences = true;
    }

    private int NumberSentences(string field, int first, int end, int sentence)
    {
        var sentenceEnd = Sentences.EndOf(field, 0);
        for (var token = first; token < end; token++)
        {
            while (_tokens[token].Start >= sentenceEnd)
            {
                sentenceEnd = Sentences.EndOf(field, sentenceEnd);
                sentence++;
            }

            _sentences[token] = sentence;
        }

        return sentence;
    }
}
