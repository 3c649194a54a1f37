using Ingest.Core.Alerts;
using Ingest.Core.Emails;

namespace Ingest.Adapters.Email;

/// <summary>
/// A folder of <c>.eml</c> files, one a delivery, which any mail program opens. The file's name is the delivery's id, so this
/// sender always knows whether it sent a mail, and never writes one twice.
/// </summary>
public sealed class OutboxSender(SenderOptions options, TimeProvider time) : IEmailSender
{
    private readonly string _folder = options.OutboxPath!;

    public async Task<SendOutcome> SendAsync(EmailMessage message, CancellationToken cancellationToken)
    {
        var file = FileOf(message.Delivery);
        if (File.Exists(file))
            return new SendOutcome.Accepted(message.MessageId);

        Directory.CreateDirectory(_folder);

        // Under another name until it is whole: a killed process leaves no half mail behind.
        var unfinished = $"{file}.{Environment.ProcessId}.new";
        await using (var stream = File.Create(unfinished))
            await MimeMessages.Of(message, time.GetUtcNow()).WriteToAsync(stream, cancellationToken);

        File.Move(unfinished, file, overwrite: true);
        return new SendOutcome.Accepted(message.MessageId);
    }

    public Task<bool?> WasSentAsync(DeliveryId delivery, CancellationToken cancellationToken) =>
        Task.FromResult<bool?>(File.Exists(FileOf(delivery)));

    private string FileOf(DeliveryId delivery) => Path.Combine(_folder, $"{delivery}.eml");
}
