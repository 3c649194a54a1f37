using System.Text;

namespace Ingest.Core.Emails;

/// <summary>Makes text from strangers harmless in headers and mails: no control characters, no bidi overrides, bounded.</summary>
public static class MailText
{
    /// <summary>White space becomes single spaces, control and bidi characters go.</summary>
    /// <param name="isTrimmed">Whether space at both ends goes too.</param>
    public static string OneLine(string text, bool isTrimmed = true)
    {
        var line = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (char.IsWhiteSpace(character))
                AppendSpace(line);
            else if (!char.IsControl(character) && !IsBidi(character))
                line.Append(character);
        }

        return isTrimmed ? line.ToString().Trim() : line.ToString();
    }

    /// <summary>Cut at a word's end, with an ellipsis, where it is longer.</summary>
    public static string Shortened(string text, int most)
    {
        if (text.Length <= most)
            return text;

        var end = text.LastIndexOf(' ', most - 1);
        if (end < most / 2)
            end = char.IsHighSurrogate(text[most - 2]) ? most - 2 : most - 1;

        return text[..end].TrimEnd(' ', ',', ';', ':') + "…";
    }

    private static void AppendSpace(StringBuilder line)
    {
        if (line.Length == 0 || line[^1] != ' ')
            line.Append(' ');
    }

    private static bool IsBidi(char character) => character is '\u200E' or '\u200F' or '\u061C' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
