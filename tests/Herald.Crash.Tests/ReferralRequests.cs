using System.Globalization;
using System.Text;
using Herald.Load;
using Herald.Load.Sending;

namespace Herald.Crash.Tests;

/// <summary>Friends who are referred by form, one after another; each write waits for its program's turn.</summary>
internal sealed class ReferralRequests(string key, int advocates, string run) : IRequests
{
    private int next;

    public ReadOnlyMemory<byte> Next()
    {
        var number = $"{run}-{(next++).ToString(CultureInfo.InvariantCulture)}";
        var body = $$"""
            {"advocate":"{{HeraldProgram.EmailOf(next % advocates)}}",
            "friend":{"name":"Friend","email":"{{number}}@friends.example"},"introduction":"form"}
            """;
        return Encoding.ASCII.GetBytes(
            $"POST /v1/referrals HTTP/1.1\r\nHost: refer.northwind.example\r\nAuthorization: Bearer {key}\r\n"
            + $"Content-Type: application/json\r\nContent-Length: {body.Length.ToString(CultureInfo.InvariantCulture)}\r\n\r\n{body}");
    }

    public bool IsRight(int status, ReadOnlySpan<byte> answer) => status == 201;
}
