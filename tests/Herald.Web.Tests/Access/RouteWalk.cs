using System.Net;
using System.Text.Json.Nodes;
using Herald.Core.Programs;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.Access;

/// <summary>
/// Asks each address of the API as nobody, with a key of each single scope, and with a key of another program; notes every answer that
/// is not as the table says.
/// </summary>
internal sealed class RouteWalk(ProgramDriver own, ProgramDriver other)
{
    private const string Anyone = "anyone";

    private readonly List<string> faults = [];
    private readonly Dictionary<string, string> keys = [];
    private readonly Dictionary<string, string> ids = [];

    public async Task<IReadOnlyList<string>> RunAsync(IEnumerable<RouteRow> rows)
    {
        foreach (var scope in Scopes.All)
            keys[scope] = await own.NewKeyAsync(scope);
        await SeedAsync();
        foreach (var row in rows)
        {
            await AskAsNobodyAsync(row);
            if (row.Policy != Anyone)
                await AskWithKeysAsync(row);
            if (row.Id is not null && ids.TryGetValue(row.Id, out var id))
                await AskFromOutsideAsync(row, id);
        }

        return faults;
    }

    // Ids of the own program that the other's keys ask for.
    private async Task SeedAsync()
    {
        var walker = new JsonObject { ["email"] = "walk@acme.example", ["name"] = "Walker" };
        ids["adv"] = (await own.PostAsync("/v1/advocates", walker))["id"].ToString();
        ids["lnk"] = (await own.PostAsync($"/v1/advocates/{ids["adv"]}/links", new JsonObject()))["id"].ToString();
        var referral = await own.PostAsync("/v1/referrals", new JsonObject
        {
            ["advocate"] = ids["adv"],
            ["friend"] = new JsonObject { ["name"] = "Kim", ["email"] = "kim@globex.example" },
            ["introduction"] = "form",
        });
        (ids["ref"], ids["frd"]) = (referral["id"].ToString(), referral["friend"]["id"]!.ToString());
        ids["evt"] = (await own.PostAsync("/v1/events", Stories.Story.Event("walk-1", "signup", "c-walk")))["event"].ToString();
        ids["rul"] = (await own.PostAsync("/v1/rules", JsonNode.Parse("""
            {
              "name": "Walk", "trigger": { "type": "event", "event": "signup" },
              "give": [{ "to": "advocate", "kind": "points", "amount": 1 }]
            }
            """)))["id"].ToString();
        ids["bon"] = (await own.PostAsync("/v1/bonuses", JsonNode.Parse("""
            { "name": "Walk", "percent": 200, "begins_at": "2099-01-01T00:00:00Z", "ends_at": "2099-01-05T00:00:00Z" }
            """)))["id"].ToString();
        ids["cpg"] = (await own.PostAsync("/v1/campaigns", JsonNode.Parse("""
            { "name": "Walk", "begins_on": "2026-01-01", "ends_on": "2026-12-31" }
            """)))["id"].ToString();
        ids["chl"] = (await own.PostAsync("/v1/challenges", JsonNode.Parse("""
            { "name": "Walk", "stages": [{ "title": "Walk", "kind": "story" }] }
            """)))["id"].ToString();
        await own.PostAsync($"/v1/challenges/{ids["chl"]}/launch");
        ids["cmp"] = (await own.PostAsync($"/v1/challenges/{ids["chl"]}/completions", new JsonObject { ["advocate"] = ids["adv"] }))["id"]
            .ToString();
        ids["bdg"] = (await own.PostAsync("/v1/badges", JsonNode.Parse("""{ "name": "Walker", "about": "Walks." }""")))["id"].ToString();
        var given = new JsonObject { ["advocate"] = ids["adv"], ["note"] = "You walked." };
        ids["baw"] = (await own.PostAsync($"/v1/badges/{ids["bdg"]}/awards", given))["id"].ToString();
        ids["aud"] = (await own.PostAsync("/v1/audiences", JsonNode.Parse("""
            { "name": "Walkers", "when": "advocate.level = 1" }
            """)))["id"].ToString();
        await SeedThanksAsync();
        ids["key"] = (await own.GetAsync("/v1/keys"))["data"][0]!["id"]!.ToString();
    }

    private async Task SeedMergeAsync()
    {
        await own.PostAsync("/v1/advocates", new JsonObject { ["email"] = "again@acme.example", ["name"] = "Walker" });
        var again = new JsonObject { ["advocate"] = "again@acme.example" };
        ids["mrg"] = (await own.PostAsync($"/v1/advocates/{ids["adv"]}/merges", again))["id"].ToString();
    }

    private async Task SeedThanksAsync()
    {
        await SeedMergeAsync();
        var walked = new JsonObject { ["advocate"] = ids["adv"], ["reason"] = "Walked" };
        ids["thk"] = (await own.PostAsync("/v1/thanks", walked))["id"].ToString();
        var said = new JsonObject { ["advocate"] = ids["adv"], ["signed_by"] = "Kim", ["text"] = "Walked" };
        ids["sht"] = (await own.PostAsync("/v1/shout-outs", said))["id"].ToString();
        var honoured = new JsonObject { ["advocate"] = ids["adv"], ["words"] = "Walked", ["chosen_by"] = "Kim" };
        var invited = new JsonObject { ["advocates"] = new JsonArray(ids["adv"]) };
        ids["ivr"] = (await own.PostAsync("/v1/invitation-rounds", invited))["id"].ToString();
        ids["pic"] = (await Uploads.UploadStory.SendAsync(own, "purpose=proof", Uploads.Samples.Png(30, 20)))["id"].ToString();
        ids["hnr"] = (await own.PostAsync("/v1/honours", honoured))["id"].ToString();
    }

    private async Task AskAsNobodyAsync(RouteRow row)
    {
        var status = await AskAsync(row, null, row.Path());
        if (row.Policy != Anyone)
            Expect(row, "nobody", status, status == HttpStatusCode.Unauthorized, "401");
        else
            Expect(row, "nobody", status, status is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden), "to be open");
    }

    private async Task AskWithKeysAsync(RouteRow row)
    {
        foreach (var (scope, key) in keys)
        {
            var status = await AskAsync(row, key, row.Path());
            var letIn = status is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden) && (int)status < 500;
            if (scope == row.Policy || scope == Scopes.Admin)
                Expect(row, scope, status, letIn, "to be let in");
            else
                Expect(row, scope, status, status == HttpStatusCode.Forbidden, "403");
        }
    }

    private async Task AskFromOutsideAsync(RouteRow row, string id)
    {
        var status = await AskAsync(row, other.Key, row.Path(id));
        var hidden = status == HttpStatusCode.NotFound || (row.HasBody && status == HttpStatusCode.UnprocessableEntity);
        Expect(row, "a key of another program", status, hidden, "404");
    }

    private async Task<HttpStatusCode> AskAsync(RouteRow row, string? key, string path)
    {
        using var client = own.Client(key);
        using var request = new HttpRequestMessage(new HttpMethod(row.Method), new Uri(path, UriKind.Relative));
        if (row.HasBody)
            request.Content = new StringContent(row.Body, System.Text.Encoding.UTF8, "application/json");
        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        return answer.StatusCode;
    }

    private void Expect(RouteRow row, string who, HttpStatusCode status, bool ok, string expected)
    {
        if (!ok)
            faults.Add($"{row} as {who}: {(int)status}, expected {expected}");
    }
}
