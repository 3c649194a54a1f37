namespace Ingest.Core.Feeds.Reading;

/// <summary>An element of a feed or an entry that says something, with all that its meaning depends on.</summary>
internal sealed class FeedElement(FeedNamespace space, string name, ElementScope scope)
{
    /// <summary>Of the many elements that have none; nobody adds to it.</summary>
    private static readonly List<FeedElement> None = [];

    private List<FeedElement>? _children;

    public FeedNamespace Space { get; } = space;

    /// <summary>The local name in lower case: publishers write pubdate, GUID and Link.</summary>
    public string Name { get; } = name;

    public ElementScope Scope { get; } = scope;

    /// <summary>The character data, trimmed; with markup inside, HTML.</summary>
    public string Text { get; set; } = "";

    /// <summary>The element had elements inside, so its text is HTML whatever its type says.</summary>
    public bool HasMarkup { get; set; }

    /// <summary>By local name in lower case; of namesakes the first.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Attributes { get; init; } = [];

    public List<FeedElement> Children => _children ?? None;

    public void Add(FeedElement child) => (_children ??= []).Add(child);

    public string? Attribute(string name)
    {
        foreach (var (key, value) in Attributes)
            if (key == name)
                return value;

        return null;
    }

    public bool Is(FeedNamespace space, string name) => Space == space && Name == name;

    /// <summary>The text of the first such child that has one.</summary>
    public string? TextOf(FeedNamespace space, string name)
    {
        foreach (var child in Children)
            if (child.Is(space, name) && child.Text.Length > 0)
                return child.Text;

        return null;
    }

    public FeedElement? Child(string name) => Children.Find(child => child.Name == name);
}
