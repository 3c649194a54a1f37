using System.Net;
using System.Net.Sockets;

namespace Ingest.LocalHost.Running;

/// <summary>Where to serve on this machine.</summary>
internal static class LoopbackPort
{
    /// <param name="asked">The port that was asked for; 0 for any.</param>
    /// <param name="mayMove">Whether any free port will do when none was asked for and 7071 is taken.</param>
    public static int Choose(int? asked, bool mayMove)
    {
        if (asked is > 0)
            return asked.Value;

        return asked is null && (!mayMove || IsFree(RunOptions.DefaultPort)) ? RunOptions.DefaultPort : Free();
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static int Free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
