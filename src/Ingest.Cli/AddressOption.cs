using System.CommandLine;
using System.CommandLine.Parsing;

namespace Ingest.Cli;

/// <summary>The option <c>--url</c>: where a document came from.</summary>
internal static class AddressOption
{
    public static Option<Uri?> Create(string description, bool isRequired = false) =>
        new("--url") { Description = description, Required = isRequired, CustomParser = Parse };

    private static Uri? Parse(ArgumentResult result)
    {
        if (Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var address))
            return address;

        result.AddError($"'{result.Tokens[0].Value}' is no absolute address, like https://example.com/feed.xml");
        return null;
    }
}
