using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Herald.Crash.Tests.Nodes.Histories;

/// <summary>
/// What a history has come to, as one of the nodes tells it by the API: wallets, referrals with credits and postings, leaderboards, clicks
/// and insights, without the ids and instants that they happened to get.
/// </summary>
internal sealed partial class End(Somebody analyst, IReadOnlyList<string> advocates)
{
    private static readonly string[] Boards = ["points", "referrals-won", "closed-value"];
    private static readonly string[] Grains = ["day", "campaign", "channel"];

    // They tell of the order of arrival, or what was known at that moment, or how a friend was first written.
    private static readonly string[] OfArrival = ["id", "history", "flags", "friend"];

    public async Task<string> TellAsync()
    {
        var lines = new List<string>();
        foreach (var advocate in advocates)
            lines.Add($"{advocate} {Wallet(await GetAsync($"/v1/advocates/{advocate}/wallet"))}");
        lines.AddRange((await ReferralsAsync()).Order(StringComparer.Ordinal));
        foreach (var board in Boards)
            lines.Add($"{board} {await BoardAsync(board)}");
        var period = Period();
        lines.Add($"summary {await GetAsync("/v1/insights/summary?" + period)}");
        foreach (var grain in Grains)
            lines.Add($"clicks {await GetAsync($"/v1/insights/clicks?{period}&by={grain}")}");
        return string.Join('\n', lines.Select(Timeless));
    }

    private async Task<List<string>> ReferralsAsync()
    {
        var told = new List<string>();
        for (var cursor = ""; cursor is not null;)
        {
            var page = await GetAsync("/v1/referrals?limit=200" + (cursor.Length > 0 ? "&cursor=" + cursor : ""));
            cursor = page["next_cursor"]?.ToString();
            // One that a conversion opened for somebody whom it turned out not to belong to is there in some orders and counts in none.
            foreach (var referral in page["data"]!.AsArray().Where(static one => one!["withdrawn_at"] is null))
                told.Add(await ReferralAsync(referral!.DeepClone().AsObject()));
        }

        return told;
    }

    private async Task<string> ReferralAsync(JsonObject referral)
    {
        var wallet = await GetAsync($"/v1/friends/{referral["friend"]!["id"]}/wallet");
        foreach (var name in OfArrival)
            referral.Remove(name);
        referral["postings"] = Sorted(referral["postings"]!);
        return Nameless($"{referral.ToJsonString()} friend: {Wallet(wallet)}");
    }

    // Who share a rank stand in the order in which they came to it.
    private async Task<string> BoardAsync(string board) =>
        Sorted((await GetAsync($"/v1/leaderboards/{board}?period=all"))["data"]!).ToJsonString();

    private async Task<JsonNode> GetAsync(string path) =>
        JsonNode.Parse((await analyst.GetAsync(path)).Expect(HttpStatusCode.OK).Text)!;

    // Dollars that were given for a while leave a wallet behind; it says the same as none.
    private static string Wallet(JsonNode wallet)
    {
        var money = wallet["money"]!.AsArray();
        foreach (var empty in money.Where(static one => one!.AsObject().All(IsNothing)).ToList())
            money.Remove(empty);
        return wallet.ToJsonString();
    }

    private static bool IsNothing(KeyValuePair<string, JsonNode?> part) => part.Key == "currency" || (long)part.Value! == 0;

    private JsonArray Sorted(JsonNode list) => new([.. list.AsArray()
        .OrderBy(one => Nameless(Timeless(one!.ToJsonString())), StringComparer.Ordinal).Select(static one => one!.DeepClone())]);

    private string Nameless(string text) => Id().Replace(text, match => advocates.Contains(match.Value) ? match.Value : match.Value[..3]);

    private static string Timeless(string text) => Instant().Replace(text, "then");

    private static string Period()
    {
        var day = TimeProvider.System.GetUtcNow();
        return string.Create(CultureInfo.InvariantCulture, $"from={day.AddDays(-2):yyyy-MM-dd}&to={day.AddDays(2):yyyy-MM-dd}");
    }

    [GeneratedRegex("[a-z]{3}_[0-9a-hjkmnp-tv-z]{26}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Id();

    [GeneratedRegex("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Instant();
}
