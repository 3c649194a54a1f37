using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Ingest.Flow.Tests.Email;

/// <summary>An SMTP server on loopback (RFC 5321) that answers as a test says, and keeps what it was given.</summary>
internal sealed class SmtpServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopping = new();
    private readonly List<string> _messages = [];
    private readonly Task _accepting;

    public SmtpServer()
    {
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>The answer to RCPT TO.</summary>
    public string RecipientAnswer { get; init; } = "250 OK";

    /// <summary>The answer to the mail's content; null cuts the connection instead.</summary>
    public string? ContentAnswer { get; init; } = "250 2.0.0 queued as 42";

    /// <summary>Cuts the connection at MAIL FROM.</summary>
    public bool IsCutEarly { get; init; }

    public IReadOnlyList<string> Messages => _messages;

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _accepting;
        _listener.Stop();
        _stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(_stopping.Token);
                await ServeAsync(client);
            }
        }
        catch (Exception fault) when (fault is OperationCanceledException or SocketException or IOException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var reader = new StreamReader(client.GetStream(), Encoding.Latin1);
        await using var writer = new StreamWriter(client.GetStream(), Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 test ESMTP");
        while (await reader.ReadLineAsync(_stopping.Token) is { } line)
        {
            var verb = line.Split(' ')[0].ToUpperInvariant();
            if (verb == "MAIL" && IsCutEarly)
                return;

            if (verb == "DATA" && !await TakeContentAsync(reader, writer))
                return;

            if (verb != "DATA")
                await writer.WriteLineAsync(AnswerTo(verb));

            if (verb == "QUIT")
                return;
        }
    }

    private string AnswerTo(string verb) => verb switch
    {
        "RCPT" => RecipientAnswer,
        "QUIT" => "221 bye",
        _ => "250 OK",
    };

    /// <returns>False where the connection is to be cut.</returns>
    private async Task<bool> TakeContentAsync(StreamReader reader, StreamWriter writer)
    {
        await writer.WriteLineAsync("354 go on");
        var content = new StringBuilder();
        while (await reader.ReadLineAsync(_stopping.Token) is { } line && line != ".")
            content.AppendLine(line);

        if (ContentAnswer is null)
            return false;

        if (ContentAnswer.StartsWith('2'))
            _messages.Add(content.ToString());

        await writer.WriteLineAsync(ContentAnswer);
        return true;
    }
}
