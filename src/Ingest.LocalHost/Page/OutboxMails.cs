using Ingest.LocalHost.Running;
using MimeKit;

namespace Ingest.LocalHost.Page;

/// <summary>Reads the outbox of this run's home.</summary>
internal sealed class OutboxMails(RunHome home)
{
    /// <summary>The latest of them, newest first.</summary>
    public async Task<IReadOnlyList<OutboxMail>> ListAsync(int most, CancellationToken cancellationToken)
    {
        var mails = new List<OutboxMail>();
        foreach (var file in Files().OrderByDescending(file => file.LastWriteTimeUtc).Take(most))
            mails.Add(await ReadAsync(file, cancellationToken));

        return [.. mails.OrderByDescending(mail => mail.Message.Date)];
    }

    public int Count() => Files().Count();

    /// <summary>A name is looked up among the files that there are, so that it can lead nowhere else.</summary>
    public async Task<OutboxMail?> FindAsync(string? name, CancellationToken cancellationToken) =>
        Files().FirstOrDefault(file => file.Name == name) is { } file ? await ReadAsync(file, cancellationToken) : null;

    private IEnumerable<FileInfo> Files()
    {
        var folder = new DirectoryInfo(home.OutboxPath);
        return folder.Exists ? folder.EnumerateFiles("*.eml") : [];
    }

    private static async Task<OutboxMail> ReadAsync(FileInfo file, CancellationToken cancellationToken) =>
        new(file.Name, await MimeMessage.LoadAsync(file.FullName, cancellationToken));
}
