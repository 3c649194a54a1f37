using System.CommandLine;
using Ingest.Adapters.Storage.Watches;

namespace Ingest.Cli.Commands.Watches;

/// <summary><c>ingest watches remove</c>.</summary>
internal static class RemoveWatchCommand
{
    public static Command Create()
    {
        var id = new Argument<string>("watch") { Description = "Its id." };
        return new Command("remove", "Watch for it no more.") { id }.OnStore(async (store, parsed, cancellationToken) =>
        {
            var watches = store.Get<WatchesTable>();
            var found = await watches.ListAsync(cancellationToken).FirstOrDefaultAsync(row => row.Value.Id.Value == parsed.GetRequiredValue(id), cancellationToken);
            if (found is null)
                throw new RefusedInputException($"there is no watch '{parsed.GetRequiredValue(id)}'; `ingest watches list` shows all");

            await watches.RemoveAsync(found.Value.Subscriber, found.Value.Id, cancellationToken);
            return Report.Of(found.Value, $"Removed {found.Value.Query} ({found.Value.Id}).");
        });
    }
}
