using System.CommandLine;

namespace Ingest.Cli.Commands.Alerts;

/// <summary><c>ingest alerts</c>: the deliveries ledger.</summary>
internal static class AlertsCommand
{
    public static Command Create() => new("alerts", "Who was mailed about what, and when.") { ListAlertsCommand.Create() };
}
