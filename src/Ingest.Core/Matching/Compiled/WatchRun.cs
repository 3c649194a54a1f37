namespace Ingest.Core.Matching.Compiled;

/// <summary>The watches of one query: the only one, or those that lie side by side in a list, the last of them as its complement.</summary>
internal struct WatchRun(int[] shared, int first)
{
    private int _next = first;
    private bool _isOver;

    public int Current { get; private set; }

    public readonly WatchRun GetEnumerator() => this;

    public bool MoveNext()
    {
        if (_isOver)
            return false;

        var watch = _next < 0 ? _next : shared[_next++];
        _isOver = watch < 0;
        Current = _isOver ? ~watch : watch;
        return true;
    }
}
