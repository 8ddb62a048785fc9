using System.Net;
using System.Text;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.BadInput;

public sealed class BadBodyTests(Hosts hosts)
{
    private static readonly string Deep = new string('[', 40) + new string(']', 40);

    // What is put into every place of every body: whatever it means there, it is taken whole or refused with a code, and never a 500.
    private static readonly string[] Poisons =
    [
        WriteEndpoint.Left, "null", "{}", "[]", "[null]", "true", "0", "-1", "12.5", "1e30", "-1e-400", "99999999999999999999", "\"\"",
            "\"  \"", "\"x\"",
        "\"a\\u0000b\"", "\"a\\u0007\"", "\"line\\nbreak\"", "\"a\\u202eb\"", "\"12\"", "\"qualified,won\"", "\"1\"",
            "\"0001-01-01T00:00:00+14:00\"",
        "\"9999-12-31T23:59:59.9999999Z\"", "\"\ud83d\ude00\"", "\"" + new string('x', 3_000) + "\"",
    ];

    [Theory, BothEngines]
    public async Task What_is_no_JSON_object_is_refused_everywhere(StoreKind kind)
    {
        var story = await BadInputStory.BeginAsync(hosts, kind);
        var before = await story.RowsAsync();
        var wrong = new List<string>();
        foreach (var endpoint in story.Endpoints)
        {
            foreach (var (body, status, code) in Bodies(endpoint))
            {
                var answer = await story.SendAsync(endpoint, body);
                if (((int)answer.Status, answer.Code) != (status, code))
                    wrong.Add($"{endpoint.Name} {Start(Encoding.UTF8.GetString(body))}: "
                        + $"{(int)answer.Status} {answer.Code}, not {status} {code}");
            }
        }

        wrong.ShouldBeEmpty();
        (await story.RowsAsync()).ShouldBe(before);
    }

    [Theory, BothEngines]
    public async Task Another_content_type_is_refused_everywhere(StoreKind kind)
    {
        var story = await BadInputStory.BeginAsync(hosts, kind);
        var before = await story.RowsAsync();
        foreach (var endpoint in story.Endpoints)
        {
            foreach (var type in new string?[] { "text/plain", "application/x-www-form-urlencoded", "application/xml", null })
                (await story.SendAsync(endpoint, Encoding.UTF8.GetBytes(endpoint.Body),
                    type)).Expect(HttpStatusCode.UnsupportedMediaType).Code.ShouldBe("content_type_not_taken");
            (await story.SendAsync(endpoint, (byte[]?)null)).Expect(HttpStatusCode.UnsupportedMediaType);
        }

        (await story.RowsAsync()).ShouldBe(before);
    }

    [Theory, BothEngines]
    public async Task Whatever_stands_in_a_field_is_taken_whole_or_refused_with_a_code(StoreKind kind)
    {
        var story = await BadInputStory.BeginAsync(hosts, kind);
        var before = await story.RowsAsync();
        var wrong = new List<string>();
        // A rule is changed by the same body as it is made.
        var endpoints = story.Endpoints.Where(static endpoint => endpoint.Name != "rule");
        foreach (var (endpoint, place) in endpoints.SelectMany(static endpoint => endpoint.Places().Select(place => (endpoint, place))))
        {
            foreach (var poison in Poisons)
            {
                var answer = await story.SendAsync(endpoint, endpoint.With(place, poison));
                var after = await story.RowsAsync();
                if ((int)answer.Status is not (200 or 201 or 404 or 409 or 422) || ((int)answer.Status > 201
                    && (answer.Code is null or "unexpected" || after != before)))
                    wrong.Add($"{endpoint.Name} {place} = {Start(poison)}: {(int)answer.Status} {answer.Text}");
                before = after;
            }
        }

        wrong.ShouldBeEmpty();
        await story.Story.BooksBalanceAsync();
    }

    private static string Start(string text) => text[..Math.Min(40, text.Length)];

    private static IEnumerable<(byte[] Body, int Status, string Code)> Bodies(WriteEndpoint endpoint)
    {
        var field = endpoint.Good.First().Key;
        foreach (var malformed in new[] { "", " ", "{", "{\"a\":}", "{} {}", "{\"a\":1,}", "nul", "{'a':1}", "{\"a\":01}", "{\"a\":NaN}",
            "// a\n{}", "\ufeff{}", Deep })
            yield return (Encoding.UTF8.GetBytes(malformed), 400, "malformed_json");
        foreach (var lone in new[] { "\\ud800", "\\udc00x", "\\ud800\\ud800" })
            yield return (Encoding.UTF8.GetBytes($$"""{ "{{field}}": "{{lone}}" }"""), 400, "malformed_json");
        yield return ([.. "{\""u8, .. Encoding.UTF8.GetBytes(field), .. "\":\""u8, 0xC3, 0x28, .. "\"}"u8], 400, "malformed_json");
        yield return ([.. "{\""u8, 0xFF, .. "\":1}"u8], 400, "malformed_json");
        yield return ("null"u8.ToArray(), 422, "invalid_input");
        foreach (var other in new[] { "[]", "[" + endpoint.Body + "]", "\"x\"", "12", "true" })
            yield return (Encoding.UTF8.GetBytes(other), 422, "wrong_type");
        yield return (Encoding.UTF8.GetBytes(endpoint.With("no_such_field", "1")), 422, "unknown_field");
        yield return (Encoding.UTF8.GetBytes(endpoint.With(char.ToUpperInvariant(field[0]) + field[1..], "1")), 422, "unknown_field");
        var twice = $$""","{{field}}":{{endpoint.Good[field]!.ToJsonString()}}}""";
        yield return (Encoding.UTF8.GetBytes(endpoint.Good.ToJsonString()[..^1] + twice), 422, "duplicate_field");
        var large = endpoint.Name == "batch" ? 4 * 1024 * 1024 : 260 * 1024;
        yield return (Encoding.UTF8.GetBytes(endpoint.With("no_such_field", $"\"{new string('x', large)}\"")), 413, "body_too_large");
    }
}
