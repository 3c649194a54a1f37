using System.Text;

namespace Ingest.Core.Feeds.Reading;

/// <summary>
/// Reads the bytes that are not UTF-8 in a document that is as Windows-1252, one by one: that is what they are when a publisher
/// pastes from elsewhere, and nothing is lost as it would be with U+FFFD.
/// </summary>
internal sealed class StrayByteFallback : DecoderFallback
{
    public int Count { get; private set; }

    public override int MaxCharCount => 4;

    public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer(this);

    private sealed class Buffer(StrayByteFallback owner) : DecoderFallbackBuffer
    {
        private byte[] _bytes = [];
        private int _next;

        public override int Remaining => _bytes.Length - _next;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            _bytes = [.. bytesUnknown];
            _next = 0;
            owner.Count += bytesUnknown.Length;
            return true;
        }

        public override char GetNextChar() => _next < _bytes.Length ? Windows1252.CharOf(_bytes[_next++]) : '\0';

        public override bool MovePrevious() => _next > 0 && --_next >= 0;

        public override void Reset() => (_bytes, _next) = ([], 0);
    }
}
