using System.Net;
using System.Net.Sockets;
using Ingest.LocalHost.Running;

namespace Ingest.Flow.Tests.Running;

public sealed class LoopbackPortTests : IDisposable
{
    private readonly TcpListener _stranger = new(IPAddress.Loopback, 0);

    public LoopbackPortTests() => _stranger.Start();

    private int Taken => ((IPEndPoint)_stranger.LocalEndpoint).Port;

    [Fact]
    public void APortThatIsTakenIsRefusedWithWhatToDo() =>
        Should.Throw<WrongUsageException>(() => LoopbackPort.Choose(Taken, mayMove: true)).Message.ShouldContain($"port {Taken} already");

    [Fact]
    public void AnyPortIsOneThatIsFree() => LoopbackPort.Choose(0, mayMove: false).ShouldNotBe(Taken);

    public void Dispose() => _stranger.Dispose();
}
