using System.Net;
using System.Net.Sockets;

namespace Herald.Crash.Tests.Nodes;

/// <summary>
/// The one address behind which nodes stand: each connection goes to the next of them. It speaks to them from the visitor's own address, as
/// a balancer does that does not hide who comes.
/// </summary>
internal sealed class OneAddress : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly IReadOnlyList<IPEndPoint> nodes;
    private int connections;

    public OneAddress(IReadOnlyList<IPEndPoint> nodes)
    {
        this.nodes = nodes;
        listener.Start();
        _ = AcceptAsync();
    }

    public IPEndPoint Address => (IPEndPoint)listener.LocalEndpoint;

    public void Dispose() => listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = ForwardAsync(await listener.AcceptTcpClientAsync(), nodes[connections++ % nodes.Count]);
        }
        catch (Exception fault) when (fault is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // It was closed.
        }
    }

    private static async Task ForwardAsync(TcpClient near, IPEndPoint node)
    {
        using (near)
        using (var far = new TcpClient(new IPEndPoint(((IPEndPoint)near.Client.RemoteEndPoint!).Address, 0)))
        {
            try
            {
                await far.ConnectAsync(node);
                await Task.WhenAny(near.GetStream().CopyToAsync(far.GetStream()), far.GetStream().CopyToAsync(near.GetStream()));
            }
            catch (Exception fault) when (fault is IOException or SocketException)
            {
                // One side left.
            }
        }
    }
}
