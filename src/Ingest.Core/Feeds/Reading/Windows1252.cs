namespace Ingest.Core.Feeds.Reading;

/// <summary>
/// Publishers write Windows-1252 and call it something else. The C1 controls U+0080–U+009F are never meant;
/// HTML reads them as the characters that Windows-1252 has in their place, and so do we.
/// https://html.spec.whatwg.org/multipage/parsing.html#numeric-character-reference-end-state
/// </summary>
internal static class Windows1252
{
    private const string C1 =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F" +
        "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    public static char CharOf(int value) => value is >= 0x80 and <= 0x9F ? C1[value - 0x80] : (char)value;

    public static string WithoutC1(string text) =>
        text.AsSpan().IndexOfAnyInRange('\u0080', '\u009F') < 0
            ? text
            : string.Create(text.Length, text, static (characters, source) =>
            {
                for (var i = 0; i < characters.Length; i++)
                    characters[i] = CharOf(source[i]);
            });
}
