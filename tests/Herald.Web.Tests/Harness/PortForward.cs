using System.Net;
using System.Net.Sockets;

namespace Herald.Web.Tests.Harness;

/// <summary>
/// Stands between Herald and a server, so that a test can cut the line and mend it: what is cut is refused, as if the server were down.
/// </summary>
public sealed class PortForward : IAsyncDisposable
{
    private readonly string host;
    private readonly int port;
    private readonly List<TcpClient> lines = [];
    private readonly Lock gate = new();
    private TcpListener listener;

    public PortForward(string host, int port)
    {
        (this.host, this.port) = (host, port);
        listener = new(IPAddress.Loopback, 0);
        Mend();
    }

    public int Port { get; private set; }

    public void Mend()
    {
        listener = new(IPAddress.Loopback, Port);
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        _ = AcceptAsync(listener);
    }

    public void Cut()
    {
        listener.Stop();
        lock (gate)
        {
            lines.ForEach(static line => line.Dispose());
            lines.Clear();
        }
    }

    public ValueTask DisposeAsync()
    {
        Cut();
        listener.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task AcceptAsync(TcpListener from)
    {
        try
        {
            while (true)
                _ = ForwardAsync(await from.AcceptTcpClientAsync());
        }
        catch (Exception fault) when (fault is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // Cut.
        }
    }

    private async Task ForwardAsync(TcpClient near)
    {
        var far = new TcpClient();
        lock (gate)
            lines.AddRange([near, far]);
        try
        {
            await far.ConnectAsync(host, port);
            await Task.WhenAny(near.GetStream().CopyToAsync(far.GetStream()), far.GetStream().CopyToAsync(near.GetStream()));
        }
        catch (Exception fault) when (fault is IOException or SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // Cut.
        }
        finally
        {
            near.Dispose();
            far.Dispose();
        }
    }
}
