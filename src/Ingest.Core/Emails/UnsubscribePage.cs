namespace Ingest.Core.Emails;

/// <summary>The pages behind the unsubscribe link. Opening the link only shows a button: mail scanners open every link.</summary>
public static class UnsubscribePage
{
    public static string Ask(string language, string token) => Render(language, "ask", token);

    public static string Done(string language) => Render(language, "done", token: null);

    /// <summary>For a token that is not good, whatever is wrong with it.</summary>
    public static string Refused(string language) => Render(language, "refused", token: null);

    private static string Render(string language, string state, string? token)
    {
        var words = EmailWords.Of(language);
        return EmailTemplates.Html("unsubscribe", new Dictionary<string, object?>
        {
            ["w"] = words.All,
            ["language"] = words.Language,
            ["message"] = words.All[$"unsubscribe_{state}"],
            ["token"] = token,
        });
    }
}
