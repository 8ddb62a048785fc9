using System.Globalization;
using System.Text;
using Herald.Load.Sending;

namespace Herald.Load.Contests;

/// <summary>Purchases of new customers by an advocate's code: each is credited and pays both sides.</summary>
internal sealed class EventRequests(string key, IReadOnlyList<string> codes, int connection, string run) : IRequests
{
    private int next;

    public ReadOnlyMemory<byte> Next()
    {
        var number = $"{run}-{connection.ToString(CultureInfo.InvariantCulture)}-{next.ToString(CultureInfo.InvariantCulture)}";
        var code = codes[((connection * 7919) + next++) % codes.Count];
        var body = $$"""
            {"id":"order-{{number}}","type":"purchase","customer":{"external_id":"c-{{number}}"},
            "code":"{{code}}","value":{"amount":12900,"currency":"USD"} }
            """;
        return Encoding.ASCII.GetBytes(
            $"POST /v1/events HTTP/1.1\r\nHost: refer.northwind.example\r\nAuthorization: Bearer {key}\r\n"
            + $"Content-Type: application/json\r\nContent-Length: {body.Length.ToString(CultureInfo.InvariantCulture)}\r\n\r\n{body}");
    }

    // An answer without postings credited nobody.
    public bool IsRight(int status, ReadOnlySpan<byte> answer) =>
        status == 200 && answer.IndexOf("\"duplicate\":false"u8) > 0 && answer.IndexOf("\"amount\":1000"u8) > 0;
}
