using Ingest.Flow.Tests.Support;
using Ingest.LocalHost.Running;

namespace Ingest.Flow.Tests.Cli;

public sealed class StoreTests(StorageEmulator storage)
{
    [Fact]
    public async Task AHomeIsFoundByTheFolderThatARunLeft()
    {
        var folder = Directory.CreateTempSubdirectory("ingest-cli-");
        RunHome.Open(folder, hasWellKnownPorts: false);

        (await CommandRun.RunAsync("subscribers", "add", "ana@example.com", "--home", folder.FullName)).ShouldBeDone();

        // The command has started and ended an Azurite of that home, once each time.
        (await CommandRun.RunAsync("subscribers", "list", "--home", folder.FullName)).ShouldBeDone().Output.ShouldContain("ana@example.com");
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task AFolderWhereNothingHasRunIsRefusedWithWhatToDo() =>
        (await CommandRun.RunAsync("status", "--home", Path.Combine(Path.GetTempPath(), "ingest-no-such-home"))).ShouldBeRefused("ingest-no-such-home", "dotnet run --project src/Ingest.Functions");

    [Fact]
    public async Task StorageThatHoldsNothingOfOursIsRefusedInWords() =>
        (await CommandRun.RunAsync("feeds", "list", "--connection", storage.TakeAccount())).ShouldBeRefused("storage refuses: TableNotFound");

    [Fact]
    public async Task AConnectionStringThatIsNoneIsRefused() =>
        (await CommandRun.RunAsync("status", "--connection", "bogus")).ShouldBeRefused("AzureWebJobsStorage is no connection string");

    [Fact]
    public async Task AWordThatIsNoCommandIsWrongUsage() => (await CommandRun.RunAsync("feeds", "explode")).ExitCode.ShouldBe(2);
}
