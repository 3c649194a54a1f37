using Ingest.Core.Alerts;
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
        {
            if (await ReadAsync(file, cancellationToken) is { } mail)
                mails.Add(mail);
        }

        return [.. mails.OrderByDescending(mail => mail.Message.Date)];
    }

    public int Count() => Files().Count();

    /// <summary>Where the page shows a delivery's mail; null where the outbox has none.</summary>
    public string? AddressOf(DeliveryId delivery)
    {
        var name = $"{delivery}.eml";
        return File.Exists(Path.Combine(home.OutboxPath, name)) ? $"/mails/{name}" : null;
    }

    /// <summary>A name is looked up among the files that there are, so that it can lead nowhere else.</summary>
    public async Task<OutboxMail?> FindAsync(string? name, CancellationToken cancellationToken) =>
        Files().FirstOrDefault(file => file.Name == name) is { } file ? await ReadAsync(file, cancellationToken) : null;

    private IEnumerable<FileInfo> Files()
    {
        var folder = new DirectoryInfo(home.OutboxPath);
        return folder.Exists ? folder.EnumerateFiles("*.eml") : [];
    }

    /// <returns>Null when the file is gone or no mail: whatever else somebody has put there does not hide the mails.</returns>
    private static async Task<OutboxMail?> ReadAsync(FileInfo file, CancellationToken cancellationToken)
    {
        try
        {
            return new OutboxMail(file.Name, await MimeMessage.LoadAsync(file.FullName, cancellationToken));
        }
        catch (Exception fault) when (fault is FormatException or IOException)
        {
            return null;
        }
    }
}
