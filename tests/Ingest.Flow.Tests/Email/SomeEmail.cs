using Ingest.Core.Alerts;
using Ingest.Core.Emails;

namespace Ingest.Flow.Tests.Email;

internal static class SomeEmail
{
    public static EmailMessage Message { get; } = new()
    {
        Delivery = new DeliveryId("0123456789abcdef01234567"),
        MessageId = "0123456789abcdef01234567@ingest.example",
        From = new EmailAddress("alerts@ingest.example", "Ingest"),
        To = new EmailAddress("ana@example.com", "Ana Ñúñez"),
        Subject = "El dron y el niño",
        Text = "Texto con eñe",
        Html = "<p>Texto con eñe</p>",
        Headers = new Dictionary<string, string> { ["List-Unsubscribe"] = "<https://ingest.example/api/unsubscribe?token=t>", ["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click" },
    };
}
