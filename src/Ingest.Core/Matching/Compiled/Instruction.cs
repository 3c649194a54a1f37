namespace Ingest.Core.Matching.Compiled;

/// <summary>One number of a compiled query.</summary>
internal readonly record struct Instruction(Opcode Opcode, int Operand)
{
    private const int OpcodeBits = 4;
    private const int OrderedBit = 1 << 8;
    private const int CrossingBit = 1 << 9;
    private const int DistanceMask = OrderedBit - 1;

    public static Instruction Of(int packed) => new((Opcode)(packed & ((1 << OpcodeBits) - 1)), packed >> OpcodeBits);

    public static Instruction Near(NearRule rule) =>
        new(Opcode.Near, rule.Distance | (rule.IsOrdered ? OrderedBit : 0) | (rule.CrossesSentences ? CrossingBit : 0));

    public int Packed => (Operand << OpcodeBits) | (int)Opcode;

    public NearRule Rule => new(Operand & DistanceMask, (Operand & OrderedBit) != 0, (Operand & CrossingBit) != 0);

    public bool IsInTitle => Opcode is Opcode.TitleTerm or Opcode.GluedTitleTerm;

    public bool IsGlued => Opcode is Opcode.GluedTerm or Opcode.GluedTitleTerm;
}
