using System.CommandLine;
using Ingest.Adapters.Storage;

namespace Ingest.Cli.Commands.Poison;

/// <summary><c>ingest poison replay</c> and <c>discard</c>: take items out of the archive, one way or the other.</summary>
internal static class EndPoisonCommand
{
    public static Command Create(string name, string description, string done, Func<PoisonBlobs, string, CancellationToken, Task<bool>> end)
    {
        var id = new Argument<string[]>("item") { Description = "Ids as `ingest poison list` shows them.", Arity = ArgumentArity.ZeroOrMore };
        var all = new Option<bool>("--all") { Description = "Every item there is." };
        var command = new Command(name, description) { id, all }.OnStore(async (store, parsed, cancellationToken) =>
        {
            var poison = store.Get<PoisonBlobs>();
            var ids = parsed.GetValue(all) ? await EveryIdAsync(poison, cancellationToken) : parsed.GetRequiredValue(id);
            foreach (var item in ids)
            {
                if (!await end(poison, item, cancellationToken))
                    throw new RefusedInputException($"there is no poisoned item '{item}'; `ingest poison list` shows all");
            }

            return Report.Of(new { Items = ids }, $"{done} {Phrase.Count(ids.Length, "item", "items")}.");
        });
        command.Validators.Add(result =>
        {
            if (result.GetValue(all) == result.GetRequiredValue(id).Length > 0)
                result.AddError($"{name}: name the items, or say --all.");
        });
        return command;
    }

    private static async Task<string[]> EveryIdAsync(PoisonBlobs poison, CancellationToken cancellationToken)
    {
        await poison.CollectAsync(cancellationToken);
        return await poison.ListAsync(cancellationToken).Select(item => item.Id).ToArrayAsync(cancellationToken);
    }
}
