namespace Ingest.Core.Matching.Compiled;

/// <summary>Which of so many numbers have come already. To forget them costs what was added.</summary>
internal sealed class SeenNumbers(int count)
{
    private readonly ulong[] _seen = new ulong[(count + 63) / 64];
    private readonly List<int> _added = [];

    /// <returns>Whether it had not come yet.</returns>
    public bool Add(int number)
    {
        ref var seen = ref _seen[number >> 6];
        var bit = 1UL << (number & 63);
        if ((seen & bit) != 0)
            return false;

        seen |= bit;
        _added.Add(number);
        return true;
    }

    public void Clear()
    {
        foreach (var number in _added)
            _seen[number >> 6] = 0;

        _added.Clear();
    }
}
