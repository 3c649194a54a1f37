using System.CommandLine;
using Ingest.Adapters.Storage;

namespace Ingest.Cli.Commands.Poison;

/// <summary><c>ingest poison list</c>. What lies in the poison queues is moved into the archive first, so that the list is all there is.</summary>
internal static class ListPoisonCommand
{
    private const int MostInTable = 80;

    public static Command Create() => new Command("list", "Everything that failed for good, with the reason.").OnStore(async (store, _, cancellationToken) =>
    {
        var poison = store.Get<PoisonBlobs>();
        await poison.CollectAsync(cancellationToken);
        var rows = await poison.ListAsync(cancellationToken).Select(PoisonRow.Of).OrderBy(row => row.FailedAt).ToListAsync(cancellationToken);
        return Report.Table(rows, "Nothing has failed for good.",
            ["id", "failed", "reason", "bytes", "content"],
            row => [row.Id, Phrase.Of(row.FailedAt), row.Reason, $"{row.Bytes}", row.Content.Length > MostInTable ? $"{row.Content[..MostInTable]} …" : row.Content]);
    });
}
