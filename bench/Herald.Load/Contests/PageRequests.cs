using System.Text;
using Herald.Load.Sending;

namespace Herald.Load.Contests;

/// <summary>Somebody who is signed in and opens one page again and again.</summary>
/// <param name="path">The page.</param>
/// <param name="cookies">What the browser sends with it.</param>
/// <param name="words">What stands on the page for whom it knows.</param>
internal sealed class PageRequests(string path, string cookies, string words) : IRequests
{
    private readonly byte[] sought = Encoding.UTF8.GetBytes(words);

    private readonly byte[] request = Encoding.ASCII.GetBytes(
        $"GET {path} HTTP/1.1\r\nHost: refer.northwind.example\r\nAccept: text/html\r\nAccept-Language: en\r\nCookie: {cookies}\r\n\r\n");

    public ReadOnlyMemory<byte> Next() => request;

    public bool IsRight(int status, ReadOnlySpan<byte> answer) => status == 200 && answer.IndexOf(sought) > 0;
}
