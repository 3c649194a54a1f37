using System.Text.Json;
using Ingest.Core;
using Ingest.Core.Emails;
using Ingest.Core.Feeds;
using Ingest.Core.Matching;

namespace Ingest.LocalHost.Running;

/// <summary>Reads the files that a run is told to begin with. A file with errors is refused with all of them, before anything starts.</summary>
internal static class SeedFiles
{
    /// <summary>What some dozens of feeds bring.</summary>
    private const int UsualArticlesPerDay = 1000;

    /// <exception cref="WrongUsageException">The file cannot be read, or is no list of feeds.</exception>
    public static IReadOnlyList<OpmlFeed> Feeds(FileInfo file)
    {
        var reading = OpmlParser.Read(TextOf(file));
        return reading.Errors.Count == 0 ? reading.Feeds : throw Refusal(file, reading.Errors);
    }

    /// <exception cref="WrongUsageException">The file cannot be read, is no list of subscribers, or holds an address, language or query that is none.</exception>
    public static IReadOnlyList<LaidSubscriber> Subscribers(FileInfo file)
    {
        var subscribers = Parse(file);
        var errors = subscribers.SelectMany(ErrorsOf).ToList();
        return errors.Count == 0 ? subscribers : throw Refusal(file, errors);
    }

    private static IReadOnlyList<LaidSubscriber> Parse(FileInfo file)
    {
        try
        {
            return JsonSerializer.Deserialize<List<LaidSubscriber>>(TextOf(file), IngestJson.Options) ?? [];
        }
        catch (JsonException fault)
        {
            throw Refusal(file, [$"This is no list of subscribers, as in [{{\"email\":\"ana@example.com\",\"language\":\"es\",\"watches\":[{{\"query\":\"drones\"}}]}}]: {fault.Message}"]);
        }
    }

    private static IEnumerable<string> ErrorsOf(LaidSubscriber subscriber)
    {
        if (!EmailAddress.IsAddress(subscriber.Email ?? ""))
            yield return $"'{subscriber.Email}' is no e-mail address.";

        if (subscriber.Language is { } language && !EmailWords.Languages.Contains(language))
            yield return $"{subscriber.Email}: mails are written in {string.Join(" or ", EmailWords.Languages)}, not in '{language}'.";

        foreach (var watch in subscriber.Watches ?? [])
        {
            foreach (var error in Query.ParseWatch(watch.Query ?? "", UsualArticlesPerDay).Errors)
                yield return $"{subscriber.Email}: the query {watch.Query} at character {error.Position + 1}: {error.Message}";
        }
    }

    private static string TextOf(FileInfo file)
    {
        try
        {
            return File.ReadAllText(file.FullName);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw Refusal(file, [fault.Message]);
        }
    }

    private static WrongUsageException Refusal(FileInfo file, IReadOnlyList<string> errors) =>
        new($"{file.FullName} is refused:{Environment.NewLine}{string.Join(Environment.NewLine, errors.Select(error => $"  {error}"))}");
}
