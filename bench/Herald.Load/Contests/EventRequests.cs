using System.Globalization;
using System.Text;
using Herald.Load.Sending;

namespace Herald.Load.Contests;

/// <summary>Purchases of new customers by an advocate's code, one in a request or many: each is credited and pays both sides.</summary>
internal sealed class EventRequests(string key, IReadOnlyList<string> codes, int connection, string run, int perRequest = 1) : IRequests
{
    private int next;

    public ReadOnlyMemory<byte> Next()
    {
        var (path, body) = perRequest == 1
            ? ("/v1/events", Event())
            : ("/v1/events/batch", $"{{\"events\":[{string.Join(',', Enumerable.Range(0, perRequest).Select(_ => Event()))}]}}");
        return Encoding.ASCII.GetBytes(
            $"POST {path} HTTP/1.1\r\nHost: refer.northwind.example\r\nAuthorization: Bearer {key}\r\n"
            + $"Content-Type: application/json\r\nContent-Length: {body.Length.ToString(CultureInfo.InvariantCulture)}\r\n\r\n{body}");
    }

    // An answer without postings credited nobody.
    public bool IsRight(int status, ReadOnlySpan<byte> answer) =>
        status == 200 && answer.Count("\"duplicate\":false"u8) == perRequest && answer.Count("\"amount\":1000"u8) == perRequest;

    private string Event()
    {
        var number = $"{run}-{connection.ToString(CultureInfo.InvariantCulture)}-{next.ToString(CultureInfo.InvariantCulture)}";
        var code = codes[((connection * 7919) + next++) % codes.Count];
        return $$"""
            {"id":"order-{{number}}","type":"purchase","customer":{"external_id":"c-{{number}}"},
            "code":"{{code}}","value":{"amount":12900,"currency":"USD"} }
            """;
    }
}
