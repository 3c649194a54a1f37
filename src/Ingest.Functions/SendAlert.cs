using Ingest.Adapters.Storage;
using Ingest.Core;
using Ingest.Core.Alerts;
using Ingest.Core.Emails;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Ingest.Functions;

/// <summary>
/// Sends one e-mail to one subscriber about one story. The ledger is claimed before the send and records its end after it,
/// so that neither a second message nor a crash makes a second mail.
/// </summary>
public sealed class SendAlert(
    DeliveriesTable deliveries, AlertEmails emails, IEmailSender sender, WorkQueue<AlertMessage> alerts, AlertOptions options, TimeProvider time, ILogger<SendAlert> log)
{
    [Function(nameof(SendAlert))]
    public async Task RunAsync([QueueTrigger(StorageNames.Alerts)] AlertMessage message, CancellationToken cancellationToken)
    {
        var delivery = await deliveries.FindAsync(message.Subscriber, message.Delivery, cancellationToken)
            ?? throw new InvalidDataException($"The ledger has no delivery {message.Delivery} for subscriber {message.Subscriber}.");

        var ended = await AdvanceAsync(delivery, cancellationToken);
        log.LogInformation("Delivery {Delivery} of article {Article} to {Subscriber}: {Status} {Reason}", ended.Id, ended.Article, ended.Subscriber, ended.Status, ended.Reason ?? "");
    }

    private async Task<Delivery> AdvanceAsync(Stored<Delivery> delivery, CancellationToken cancellationToken) =>
        delivery.Value.StepAt(time.GetUtcNow(), options) switch
        {
            DeliveryStep.Send => await SendAsync(delivery, cancellationToken),
            DeliveryStep.Settle => await SettleAsync(delivery, cancellationToken),
            DeliveryStep.Wait => await WaitAsync(delivery.Value, cancellationToken),
            _ => delivery.Value,
        };

    private async Task<Delivery> SendAsync(Stored<Delivery> delivery, CancellationToken cancellationToken)
    {
        // Composed before the claim, so that a fault in rendering leaves nothing claimed.
        var email = await emails.ComposeAsync(delivery.Value, cancellationToken);
        if (email is null)
            return await RecordAsync(delivery.Value.Withdraw(), delivery, cancellationToken);

        if (await deliveries.UpdateAsync(delivery.Value.Claim(time.GetUtcNow()), delivery, cancellationToken) is not { } claimed)
            return delivery.Value;

        // From here on shutting down must not leave the claim open: the sender's own time-out bounds it.
        var outcome = await sender.SendAsync(email, CancellationToken.None);
        var recorded = await RecordAsync(claimed.Value.Record(outcome, time.GetUtcNow(), options), claimed, CancellationToken.None);
        return recorded.Status == DeliveryStatus.Planned ? await WaitAsync(recorded, CancellationToken.None) : recorded;
    }

    private async Task<Delivery> SettleAsync(Stored<Delivery> delivery, CancellationToken cancellationToken)
    {
        var wasSent = await sender.WasSentAsync(delivery.Value.Id, cancellationToken);
        var settled = delivery.Value.Settle(wasSent, time.GetUtcNow());
        if (await deliveries.UpdateAsync(settled, delivery, cancellationToken) is not { } updated)
            return delivery.Value;

        return settled.Status == DeliveryStatus.Planned ? await SendAsync(updated, cancellationToken) : settled;
    }

    private async Task<Delivery> WaitAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        await alerts.SendAsync(new AlertMessage(delivery.Subscriber, delivery.Id), delivery.WaitAt(time.GetUtcNow(), options), cancellationToken);
        return delivery;
    }

    private async Task<Delivery> RecordAsync(Delivery ended, Stored<Delivery> before, CancellationToken cancellationToken)
    {
        await deliveries.UpdateAsync(ended, before, cancellationToken);
        IngestMeter.Mails.Add(1, new KeyValuePair<string, object?>("outcome", ended.Status.ToString().ToLowerInvariant()));
        return ended;
    }
}
