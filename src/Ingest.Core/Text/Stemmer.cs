using Lucene.Net.Tartarus.Snowball;

namespace Ingest.Core.Text;

/// <summary>Both stemmers of one language, as far as it has them. Lucene's keep state, so one word is stemmed at a time.</summary>
/// <param name="light">Shortens a word in place and returns its new length.</param>
internal sealed class Stemmer(SnowballProgram? snowball, Func<char[], int, int>? light)
{
    /// <summary>What Snowball leaves of a shorter word says too little where a light stemmer can answer: Russian визит (visit) would become виз, a visa.</summary>
    private const int ShortestSnowballStem = 4;

    private readonly char[] _buffer = new char[Tokens.BufferLength * 2];
    private readonly Lock _lock = new();

    public StemPair Stem(ReadOnlySpan<char> word, ulong hash)
    {
        lock (_lock)
        {
            var (byLight, bySnowball) = (Light(word), Snowball(word));
            return new StemPair(bySnowball == 0 ? hash : bySnowball, byLight == 0 ? hash : byLight);
        }
    }

    private ulong Snowball(ReadOnlySpan<char> word)
    {
        if (snowball is null)
            return 0;

        snowball.SetCurrent(word.ToString());
        snowball.Stem();
        var stem = snowball.Current;
        return stem.Length < ShortestSnowballStem && light is not null ? 0 : TermHash.Of(stem);
    }

    private ulong Light(ReadOnlySpan<char> word)
    {
        if (light is null)
            return 0;

        word.CopyTo(_buffer);
        var length = light(_buffer, word.Length);
        return length == 0 ? 0 : TermHash.Of(Folded(_buffer.AsSpan(0, length)));
    }

    /// <summary>Some stemmers write accented letters or forms of their own.</summary>
    private static Span<char> Folded(Span<char> stem)
    {
        foreach (ref var character in stem)
            character = Folding.Fold(character);

        return stem;
    }
}
