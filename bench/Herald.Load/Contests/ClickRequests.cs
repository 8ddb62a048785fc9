using System.Text;
using Herald.Load.Sending;

namespace Herald.Load.Contests;

/// <summary>People who follow links, one link after another, as a browser asks for them.</summary>
internal sealed class ClickRequests : IRequests
{
    private readonly byte[][] requests;
    private int next;

    public ClickRequests(IReadOnlyList<string> codes, int connection)
    {
        requests = [.. codes.Select(static code => Encoding.ASCII.GetBytes(
            $"GET /r/{code} HTTP/1.1\r\nHost: refer.northwind.example\r\n"
            + "User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36\r\n"
            + "Accept: text/html\r\nAccept-Language: en\r\nReferer: https://www.linkedin.com/\r\n\r\n"))];
        next = connection * 7919;
    }

    public ReadOnlyMemory<byte> Next() => requests[(next++ & int.MaxValue) % requests.Length];

    public bool IsRight(int status, ReadOnlySpan<byte> answer) => status == 302 && answer.IndexOf("herald_click="u8) > 0;
}
