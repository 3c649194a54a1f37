using System.Net;
using System.Net.Sockets;

namespace Ingest.LocalHost.Azurite;

/// <summary>Where one Azurite listens.</summary>
public sealed record AzuritePorts(int Blob, int Queue, int Table)
{
    /// <summary>Azurite's published account, the same for everybody: it protects nothing.</summary>
    private const string Account = "devstoreaccount1";
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    public static AzuritePorts WellKnown { get; } = new(10000, 10001, 10002);

    public string ConnectionString =>
        $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};" +
        $"BlobEndpoint=http://127.0.0.1:{Blob}/{Account};QueueEndpoint=http://127.0.0.1:{Queue}/{Account};TableEndpoint=http://127.0.0.1:{Table}/{Account};";

    /// <summary>Three ports that nobody listens on.</summary>
    public static AzuritePorts Free()
    {
        using var blob = Listen();
        using var queue = Listen();
        using var table = Listen();
        return new AzuritePorts(PortOf(blob), PortOf(queue), PortOf(table));

        static TcpListener Listen()
        {
            var listener = new TcpListener(IPAddress.Loopback, 0);
            listener.Start();
            return listener;
        }

        static int PortOf(TcpListener listener) => ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>How many of the ports somebody listens on.</summary>
    public int CountTaken() => new[] { Blob, Queue, Table }.Count(IsTaken);

    private static bool IsTaken(int port)
    {
        try
        {
            using var client = new TcpClient();
            client.Connect(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
