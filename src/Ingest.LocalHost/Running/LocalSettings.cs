namespace Ingest.LocalHost.Running;

/// <summary>The app settings of a run on this machine. Environment variables go before them, as in Azure.</summary>
internal static class LocalSettings
{
    public static IEnumerable<KeyValuePair<string, string?>> Of(LocalRun run)
    {
        yield return new("AzureWebJobsStorage", run.Home.ConnectionString);
        yield return new("PullSchedule", "0 */5 * * * *");
        yield return new("SweepSchedule", "30 */5 * * * *");
        yield return new("PublishSchedule", "15 */5 * * * *");

        // Everything is new here, and whoever runs this wants to see mail.
        yield return new("Alerts:MailBacklog", "true");
        yield return new("Email:Sender", "Outbox");
        yield return new("Email:OutboxPath", run.Home.OutboxPath);
        yield return new("Email:From", "alerts@ingest.example");
        yield return new("Email:PostalAddress", "Ingest, 1 Example Street, Exampleville");
        yield return new("Links:BaseUrl", $"http://127.0.0.1:{run.Port}");
        yield return new("Links:SigningKeys:local", run.Home.Settings.SigningKey);
        yield return new("FunctionKey", run.Home.Settings.FunctionKey);

        var hosts = run.Options.AllowedHosts.Append($"127.0.0.1:{run.Port}").ToList();
        for (var index = 0; index < hosts.Count; index++)
            yield return new($"Feeds:AllowedHosts:{index}", hosts[index]);
    }
}
