using System.Globalization;
using Ingest.Core.Matching;

namespace Ingest.Core.Topics;

/// <summary>What all definition files have in common: statements, queries that name lists, and faults that are noted with their place while the rest is read nonetheless.</summary>
/// <param name="file">By which faults name it.</param>
/// <param name="lists">Of the file's language: its own lists are added.</param>
internal sealed class DefinitionReader(string file, QueryLists lists, Gazetteer entities, List<TopicFault> faults)
{
    private readonly Gazetteer _gazetteer = entities.With(lists);

    public string File => file;

    /// <param name="read">Reads one; what it throws of <see cref="FormatException"/> is a fault of that statement.</param>
    public void Read(string content, Action<DefinitionStatement> read)
    {
        foreach (var statement in DefinitionStatement.Of(content))
        {
            try
            {
                read(statement);
            }
            catch (FormatException fault)
            {
                Fault(statement.Line, fault.Message);
            }
        }
    }

    public void Fault(int line, string message) => faults.Add(new TopicFault(file, line, message));

    /// <summary>Reads <c>$name = query</c>.</summary>
    /// <param name="position">Of the equals sign.</param>
    public void ReadList(string name, DefinitionStatement statement, int position)
    {
        var (sign, rest) = statement.WordAt(position);
        if (sign != "=")
            throw new FormatException($"'=' is missing after '${name}'");

        if (lists.Find(name) is not null)
            throw new FormatException($"there is a list '${name}' already: another name, or one list for both");

        // A list that cannot be read is known nonetheless, or every rule that names it would be a fault as well.
        lists.Add(name, new QueryNode.Term(name, TermKind.Word), _gazetteer);
        Parse(statement, rest, query => lists.Add(name, query.Root, _gazetteer));
    }

    /// <summary>Reads a query from a place of the statement on, and uses it; or notes every fault it has.</summary>
    public void Parse(DefinitionStatement statement, int position, Action<Query> use)
    {
        var (query, errors) = Query.Parse(statement.Text[position..], _gazetteer);
        foreach (var error in errors)
        {
            var at = Math.Min(position + error.Position, statement.Text.Length);
            var place = statement.Text.AsSpan(at, Math.Min(error.Length, statement.Text.Length - at));
            Fault(statement.LineAt(at), $"'{place}': {error.Message}");
        }

        if (query is not null)
            use(query);
    }

    /// <summary>Reads a list or a class that a model weighs; that there is none is a fault of the file.</summary>
    public void ParseSignal(string name, Action<Query> use)
    {
        var (query, errors) = Query.Parse(name, _gazetteer);
        if (query is null || errors.Count > 0)
            Fault(1, $"'{name}' is missing: a model weighs it");
        else
            use(query);
    }

    public static double NumberOf(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : throw new FormatException($"'{text}' is no number");
}
