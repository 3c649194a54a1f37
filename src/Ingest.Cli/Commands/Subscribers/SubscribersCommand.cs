using System.CommandLine;

namespace Ingest.Cli.Commands.Subscribers;

/// <summary><c>ingest subscribers</c>: who is mailed.</summary>
internal static class SubscribersCommand
{
    public static Command Create() => new("subscribers", "The people who are mailed.")
    {
        AddSubscriberCommand.Create(),
        ListSubscribersCommand.Create(),
        RemoveSubscriberCommand.Create(),
    };
}
