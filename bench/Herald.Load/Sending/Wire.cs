using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;

namespace Herald.Load.Sending;

/// <summary>
/// One HTTP/1.1 connection that costs little, so that the two cores are the server's: bytes that were made before go out, and of an
/// answer its status is read and its end is found.
/// </summary>
internal sealed class Wire : IDisposable
{
    private const int Room = 1 << 16;
    private readonly Socket socket;
    private byte[] buffer = new byte[Room];

    private Wire(Socket socket) => this.socket = socket;

    /// <summary>The last answer, head and body.</summary>
    public ReadOnlyMemory<byte> Answer { get; private set; }

    public static async Task<Wire> OpenAsync(IPEndPoint server, CancellationToken ct)
    {
        var socket = new Socket(server.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(server, ct);
        return new(socket);
    }

    /// <summary>Sends a request and returns the status of its answer.</summary>
    public async ValueTask<int> AskAsync(ReadOnlyMemory<byte> request, CancellationToken ct)
    {
        await socket.SendAsync(request, ct);
        var (filled, whole) = (0, -1);
        while (whole < 0 || filled < whole)
        {
            if (filled == buffer.Length)
                Array.Resize(ref buffer, buffer.Length * 2);
            var read = await socket.ReceiveAsync(buffer.AsMemory(filled), ct);
            if (read == 0)
                throw new IOException("The server closed the connection.");
            filled += read;
            whole = LengthOf(buffer.AsSpan(0, filled));
        }

        Answer = buffer.AsMemory(0, whole);
        return Utf8Parser.TryParse(buffer.AsSpan(9, 3), out int status, out _) ? status : 0;
    }

    public void Dispose() => socket.Dispose();

    // Of head and body together; -1 while that cannot be told yet.
    private static int LengthOf(ReadOnlySpan<byte> answer)
    {
        var end = answer.IndexOf("\r\n\r\n"u8);
        if (end < 0)
            return -1;
        var head = answer[..(end + 2)];
        var field = head.IndexOf("\r\nContent-Length: "u8);
        if (field >= 0)
            return Utf8Parser.TryParse(head[(field + 18)..], out int length, out _) ? end + 4 + length : -1;
        // Chunked ends with a chunk of nothing.
        return head.IndexOf("\r\nTransfer-Encoding: chunked"u8) < 0 || answer.EndsWith("\r\n0\r\n\r\n"u8) ? answer.Length : -1;
    }
}
