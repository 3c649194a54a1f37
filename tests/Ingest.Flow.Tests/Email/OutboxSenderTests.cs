using Ingest.Adapters.Email;
using Ingest.Core.Emails;
using MimeKit;

namespace Ingest.Flow.Tests.Email;

public sealed class OutboxSenderTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ingest-outbox-");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WritesAMailThatOtherProgramsRead()
    {
        await Sender().SendAsync(SomeEmail.Message, Cancel);

        var mail = await MimeMessage.LoadAsync(Path.Combine(_folder.FullName, $"{SomeEmail.Message.Delivery}.eml"), Cancel);
        mail.Subject.ShouldBe("El dron y el niño");
        mail.To.Mailboxes.Single().Name.ShouldBe("Ana Ñúñez");
        mail.TextBody!.TrimEnd().ShouldBe("Texto con eñe");
    }

    [Fact]
    public async Task KnowsWhatItSent()
    {
        var sender = Sender();

        (await sender.WasSentAsync(SomeEmail.Message.Delivery, Cancel)).ShouldBe(false);
        await sender.SendAsync(SomeEmail.Message, Cancel);
        (await sender.WasSentAsync(SomeEmail.Message.Delivery, Cancel)).ShouldBe(true);
    }

    [Fact]
    public async Task WritesNoDeliveryTwice()
    {
        var sender = Sender();
        await sender.SendAsync(SomeEmail.Message, Cancel);

        (await sender.SendAsync(SomeEmail.Message with { Subject = "Otra vez" }, Cancel)).ShouldBeOfType<SendOutcome.Accepted>();

        var mail = await MimeMessage.LoadAsync(_folder.GetFiles().ShouldHaveSingleItem().FullName, Cancel);
        mail.Subject.ShouldBe("El dron y el niño");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private OutboxSender Sender() => new(new SenderOptions { OutboxPath = _folder.FullName }, TimeProvider.System);
}
