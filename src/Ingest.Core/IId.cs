namespace Ingest.Core;

/// <summary>An id that is a string with a type of its own; in JSON it is that string.</summary>
public interface IId<TSelf> where TSelf : struct, IId<TSelf>
{
    string Value { get; }

    static abstract TSelf From(string value);
}
