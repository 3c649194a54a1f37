namespace Ingest.Core.Topics;

/// <summary>The words of one language by what they mean in news: lists that the rules of every topic name as <c>$name</c>, and that models weigh. Topics/README.md describes the format.</summary>
internal sealed class TopicVocabulary
{
    private TopicVocabulary()
    {
    }

    public string Language { get; private set; } = "";

    /// <summary>Reads a file; everything that cannot be read is a fault, and the rest is read nonetheless.</summary>
    public static TopicVocabulary Parse(DefinitionReader reader, string content)
    {
        var vocabulary = new TopicVocabulary();
        reader.Read(content, statement => vocabulary.Read(statement, reader));
        if (vocabulary.Language.Length == 0)
            reader.Fault(1, "'language CODE' is missing");

        return vocabulary;
    }

    private void Read(DefinitionStatement statement, DefinitionReader reader)
    {
        var (word, rest) = statement.WordAt(0);
        if (word == "language")
            Language = statement.Text[rest..];
        else if (word is ['$', .. var name])
            reader.ReadList(name, statement, rest);
        else
            throw new FormatException($"'{word}' begins neither a list, like '$office = president OR king', nor 'language CODE'");
    }
}
