using System.Text.Json;
using Ingest.Core;
using Spectre.Console;

namespace Ingest.Cli.Commands;

/// <summary>A command's result, as JSON for programs and as words or a table for people.</summary>
internal sealed class Report
{
    /// <summary>Nobody's terminal cuts what goes into a file.</summary>
    private const int WidthInFiles = 220;

    private readonly object _value;
    private readonly Action<TextWriter> _writeWords;

    private Report(object value, Action<TextWriter> writeWords) => (_value, _writeWords) = (value, writeWords);

    public static Report Of(object value, string words) => new(value, output => output.WriteLine(words));

    /// <param name="none">What is said when there are no rows.</param>
    public static Report Table<T>(IReadOnlyList<T> rows, string none, string[] columns, Func<T, string?[]> cells) where T : class => rows.Count == 0
        ? Of(rows, none)
        : new Report(rows, output => Write(output, columns, rows.Select(cells)));

    public void WriteWords(TextWriter output) => _writeWords(output);

    public void WriteJson(TextWriter output) => output.WriteLine(JsonSerializer.Serialize(_value, IngestJson.Indented));

    /// <summary>A list is written a row a line, anything else in one line.</summary>
    public void WriteJsonLines(TextWriter output)
    {
        foreach (var row in _value as IEnumerable<object> ?? [_value])
            output.WriteLine(JsonSerializer.Serialize(row, IngestJson.Options));
    }

    private static void Write(TextWriter output, string[] columns, IEnumerable<string?[]> rows)
    {
        var isFile = output != Console.Out || Console.IsOutputRedirected;
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output), Ansi = isFile ? AnsiSupport.No : AnsiSupport.Detect });
        if (isFile)
            console.Profile.Width = WidthInFiles;

        var table = new Table().Border(TableBorder.None).AddColumns([.. columns.Select(name => new TableColumn(new Text(name, Color.Grey)).PadRight(2))]);
        foreach (var row in rows)
            table.AddRow(row.Select(cell => new Text(cell ?? "")));

        console.Write(table);
    }
}
