namespace Ingest.Core.Matching.Compiled;

/// <summary>Walks over the parts of a compiled AND, OR, NOT, NEAR or phrase, as ranges of its code.</summary>
internal ref struct CodeParts(ReadOnlySpan<int> code)
{
    private readonly ReadOnlySpan<int> _code = code;
    private int _start = 1;
    private int _end = 1;

    public readonly Range Current => _start.._end;

    public readonly CodeParts GetEnumerator() => this;

    public bool MoveNext()
    {
        if (_end >= _code.Length)
            return false;

        _start = _end;
        _end = EndOf(_code, _start);
        return true;
    }

    /// <summary>Behind the part that begins at a place.</summary>
    public static int EndOf(ReadOnlySpan<int> code, int start)
    {
        // Most parts are a word or a phrase, whose parts are words.
        var first = Instruction.Of(code[start]);
        if (first.Opcode is Opcode.Term or Opcode.TitleTerm or Opcode.Phrase)
            return first.Opcode == Opcode.Phrase ? start + 1 + first.Operand : start + 1;

        var open = 1;
        for (; open > 0; start++)
        {
            var instruction = Instruction.Of(code[start]);
            open += instruction.Opcode switch
            {
                Opcode.Phrase or Opcode.And or Opcode.Or => instruction.Operand - 1,
                Opcode.Near => 1,
                Opcode.Not => 0,
                _ => -1,
            };
        }

        return start;
    }
}
