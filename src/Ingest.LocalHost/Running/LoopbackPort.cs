using System.Net;
using System.Net.Sockets;

namespace Ingest.LocalHost.Running;

/// <summary>Where to serve on this machine.</summary>
internal static class LoopbackPort
{
    /// <param name="asked">The port that was asked for; 0 for any.</param>
    /// <param name="mayMove">Whether any free port will do when none was asked for and 7071 is taken.</param>
    /// <exception cref="WrongUsageException">Somebody else listens on the only port that it may be.</exception>
    public static int Choose(int? asked, bool mayMove)
    {
        var wanted = asked ?? RunOptions.DefaultPort;
        if (wanted > 0 && IsFree(wanted))
            return wanted;

        return asked == 0 || (asked is null && mayMove)
            ? Free()
            : throw new WrongUsageException($"Somebody listens on port {wanted} already: end that, or name another port with --port (0 for any that is free).");
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
