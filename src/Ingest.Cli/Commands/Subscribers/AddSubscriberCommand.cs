using System.CommandLine;
using Ingest.Adapters.Storage;
using Ingest.Core.Alerts;
using Ingest.Core.Emails;

namespace Ingest.Cli.Commands.Subscribers;

/// <summary><c>ingest subscribers add</c>.</summary>
internal static class AddSubscriberCommand
{
    public static Command Create()
    {
        var email = new Argument<string>("email") { Description = "Where to mail to." };
        var name = new Option<string?>("--name") { Description = "How to address them." };
        var language = new Option<string>("--language") { Description = "The language of the mails.", DefaultValueFactory = _ => "en" };
        language.AcceptOnlyFromAmong("en", "es");
        return new Command("add", "Add somebody to mail. What they hear of is set by `ingest watches add`.") { email, name, language }
            .OnStore((store, parsed, cancellationToken) => AddAsync(store, SubscriberOf(parsed.GetRequiredValue(email), parsed.GetValue(name), parsed.GetRequiredValue(language), store.Now), cancellationToken));
    }

    private static async Task<Report> AddAsync(Store store, Subscriber subscriber, CancellationToken cancellationToken)
    {
        if (await store.Get<SubscribersTable>().AddAsync(subscriber, cancellationToken))
            return Report.Of(subscriber, $"Added {subscriber.Email} ({subscriber.Id}). What are they to hear of? ingest watches add {subscriber.Email} QUERY");

        var standing = await store.FindSubscriberAsync(subscriber.Email, cancellationToken);
        var left = standing.UnsubscribedAt is { } moment ? $", and unsubscribed {Phrase.Of(moment)}: they are not mailed against their will" : "";
        throw new RefusedInputException($"{standing.Email} ({standing.Id}) is there since {Phrase.Of(standing.SubscribedAt)}{left}");
    }

    private static Subscriber SubscriberOf(string email, string? name, string language, DateTimeOffset now) => new()
    {
        Id = Subscriber.IdOf(email),
        Email = EmailAddress.IsAddress(email.Trim()) ? email.Trim() : throw new RefusedInputException($"'{email}' is no e-mail address"),
        Name = name,
        Language = language,
        SubscribedAt = now,
    };
}
