using Ingest.LocalHost.Running;

namespace Ingest.Flow.Tests.Running;

public sealed class SeedFilesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ingest-seed-");

    [Fact]
    public void SubscribersAreReadWithTheirWatches() =>
        SeedFiles.Subscribers(FileOf("""[{"email":"ana@example.com","name":"Ana","language":"es","watches":[{"query":"drones OR misil*"}]},{"email":"bo@example.com"}]"""))
            .Select(subscriber => (subscriber.Email, subscriber.Watches?.Count ?? 0)).ShouldBe([("ana@example.com", 1), ("bo@example.com", 0)]);

    [Fact]
    public void EveryErrorIsToldAtOnceWithItsPlace()
    {
        var file = FileOf("""[{"email":"ana@example.com","language":"fr","watches":[{"query":"drones"},{"query":"drones (tanks"}]},{"email":"Bo <bo@example.com>"},{}]""");

        var refusal = Should.Throw<WrongUsageException>(() => SeedFiles.Subscribers(file)).Message;

        refusal.ShouldContain(file.FullName);
        refusal.ShouldContain("ana@example.com: mails are written in en or es, not in 'fr'.");
        refusal.ShouldContain("ana@example.com: the query drones (tanks at character 8: This bracket is never closed");
        refusal.ShouldContain("'Bo <bo@example.com>' is no e-mail address.");
        refusal.ShouldContain("'' is no e-mail address.");
    }

    [Theory]
    [InlineData("[{")]
    [InlineData("{\"email\":\"ana@example.com\"}")]
    [InlineData("ana@example.com")]
    public void WhatIsNoListOfSubscribersIsRefusedWithAnExample(string content) =>
        Should.Throw<WrongUsageException>(() => SeedFiles.Subscribers(FileOf(content))).Message.ShouldContain("as in [{\"email\":");

    [Fact]
    public void AListOfFeedsIsRefusedWithEveryLineThatIsWrong()
    {
        var refusal = Should.Throw<WrongUsageException>(() => SeedFiles.Feeds(FileOf("<opml><body>\n<outline xmlUrl=\"nowhere\"/>\n<outline xmlUrl=\"ftp://a.example/\"/></body></opml>"))).Message;

        refusal.ShouldContain("Line 2: 'nowhere'");
        refusal.ShouldContain("Line 3: 'ftp://a.example/'");
    }

    [Fact]
    public void ARunWithABadFileIsWrongUsageBeforeAnythingStarts() =>
        Should.Throw<WrongUsageException>(() => LocalRun.Begin(new RunOptions { Home = new DirectoryInfo(Path.Combine(_folder.FullName, "home")), Subscribers = FileOf("[{") }));

    public void Dispose() => _folder.Delete(recursive: true);

    private FileInfo FileOf(string content)
    {
        var file = new FileInfo(Path.Combine(_folder.FullName, "seed"));
        File.WriteAllText(file.FullName, content);
        return file;
    }
}
