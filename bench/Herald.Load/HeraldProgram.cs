using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Herald.Load.Servers;

namespace Herald.Load;

/// <summary>The product itself: its commands, its server, and a program in it to send requests to.</summary>
internal static class HeraldProgram
{
    private const string Slug = "bench";

    /// <summary>Both sides are paid for a purchase, the friend in money and the advocate in points: four postings.</summary>
    private const string Rule = """
        { "name": "Bench", "trigger": { "type": "event", "event": "purchase" },
          "give": [ { "to": "advocate", "kind": "points", "amount": 100 },
                    { "to": "friend", "kind": "money", "amount": 1000, "currency": "USD" } ] }
        """;

    /// <summary>What requests are made of: the key of the API and the codes of the links.</summary>
    internal sealed record Seed(string Key, IReadOnlyList<string> Codes);

    // Of the build that this program is of.
    private static string Program { get; } = Path.Combine(
        Repository(), "src", "Herald.Web", "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0", "herald.dll");

    public static Task<ServerProcess> ServeAsync(IReadOnlyDictionary<string, string> settings, CancellationToken ct) =>
        ServerProcess.StartAsync(Program, ["serve"], settings, "/readyz", ct);

    /// <summary>The demo, which loads its company once it answers.</summary>
    public static Task<ServerProcess> DemoAsync(IReadOnlyDictionary<string, string> settings, CancellationToken ct) =>
        ServerProcess.StartAsync(Program, ["demo"], settings, "/readyz", ct);

    /// <summary>Makes a program with so many advocates, each with a link.</summary>
    public static async Task<Seed> SeedAsync(
        IReadOnlyDictionary<string, string> settings, int advocates, IReadOnlyList<string> furtherRules, CancellationToken ct)
    {
        await ServerProcess.RunAsync(
            Program, ["program", "create", Slug, "--name", "Bench", "--destination", "https://www.northwind.example/welcome"], settings, ct);
        var printed = await ServerProcess.RunAsync(
            Program, ["key", "create", "--program", Slug, "--scopes", "admin", "--name", "bench"], settings, ct);
        var key = printed.Split('\n', ' ').First(static word => word.StartsWith("hk_", StringComparison.Ordinal)).Trim();
        await using var server = await ServeAsync(settings, ct);
        using var http = new HttpClient { BaseAddress = new($"http://{server.Address}") };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        foreach (var rule in furtherRules.Prepend(Rule))
            await PostAsync(http, "/v1/rules", JsonNode.Parse(rule)!, ct);
        var codes = new List<string>();
        for (var number = 0; number < advocates; number++)
        {
            var advocate = await PostAsync(http, "/v1/advocates",
                new JsonObject { ["email"] = EmailOf(number), ["name"] = $"Advocate {number}" }, ct);
            var link = await PostAsync(http, $"/v1/advocates/{advocate["id"]}/links", new JsonObject(), ct);
            codes.Add((string)link["code"]!);
        }

        return new(key, codes);
    }

    /// <summary>The address of an advocate that was made.</summary>
    public static string EmailOf(int number) => $"advocate{number.ToString(CultureInfo.InvariantCulture)}@bench.example";

    /// <summary>Proves the books of a store that no server uses; throws where they are not as they must be.</summary>
    public static Task VerifyAsync(IReadOnlyDictionary<string, string> settings, CancellationToken ct) =>
        ServerProcess.RunAsync(Program, ["verify"], settings, ct);

    /// <summary>Counts all clicks of a store anew.</summary>
    public static Task RebuildAsync(IReadOnlyDictionary<string, string> settings, CancellationToken ct) =>
        ServerProcess.RunAsync(Program, ["insights", "rebuild", "--program", Slug], settings, ct);

    private static async Task<JsonNode> PostAsync(HttpClient http, string path, JsonNode body, CancellationToken ct)
    {
        using var answer = await http.PostAsJsonAsync(path, body, ct);
        var text = await answer.Content.ReadAsStringAsync(ct);
        return answer.IsSuccessStatusCode
            ? JsonNode.Parse(text)!
            : throw new InvalidOperationException($"{path} answered {(int)answer.StatusCode}: {text}");
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Herald.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("No folder above holds Herald.slnx: run it from a clone.");
    }
}
