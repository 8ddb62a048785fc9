using System.Globalization;
using System.Text;
using Herald.CrashLab.Journals;

namespace Herald.CrashLab.Writing;

/// <summary>
/// An intent as the bytes that are sent: the same ones each time, and marked so that what they leave can be told by number.
/// </summary>
internal sealed class RequestBytes(string key)
{
    private const string Host = "refer.northwind.example";

    public const string ClickMark = ".clicks.example";
    public const string EventMark = "order-";
    public const string FriendMark = "@friends.example";
    public const string KeyMark = "lab-";

    public ReadOnlyMemory<byte> Of(Intent intent)
    {
        var number = intent.Number.ToString(CultureInfo.InvariantCulture);
        return Encoding.ASCII.GetBytes(intent.Deed switch
        {
            Deed.Click => Click(intent.About, number),
            Deed.Purchase => Post("/v1/events", null, $$"""
                {"id":"{{EventMark}}{{number}}","type":"purchase","customer":{"external_id":"c-{{number}}"},"code":"{{intent.About}}",
                "value":{"amount":12900,"currency":"USD"} }
                """),
            Deed.Referral => Post("/v1/referrals", KeyMark + number, $$"""
                {"advocate":"{{intent.About}}","friend":{"name":"Friend","email":"{{number}}{{FriendMark}}"},"introduction":"form"}
                """),
            Deed.Stage => Post($"/v1/referrals/{intent.About}/stages", KeyMark + number, $$"""
                {"stage":"{{intent.Word}}","reason":"{{number}}","value":{"amount":50000,"currency":"USD"} }
                """),
            _ => throw new InvalidOperationException($"Nobody knows how to ask for {intent.Deed}."),
        });
    }

    // A click has no key; the page that it came from is what it can be told by.
    private static string Click(string code, string number) =>
        $"GET /r/{code} HTTP/1.1\r\nHost: {Host}\r\n"
        + "User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36\r\n"
        + $"Accept: application/json\r\nReferer: https://c{number}{ClickMark}/\r\n\r\n";

    private string Post(string path, string? idempotencyKey, string body) =>
        $"POST {path} HTTP/1.1\r\nHost: {Host}\r\nAuthorization: Bearer {key}\r\n"
        + (idempotencyKey is null ? "" : $"Idempotency-Key: {idempotencyKey}\r\n")
        + $"Content-Type: application/json\r\nContent-Length: {body.Length.ToString(CultureInfo.InvariantCulture)}\r\n\r\n{body}";
}
