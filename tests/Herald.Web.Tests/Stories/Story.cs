using System.Net;
using System.Text.Json.Nodes;
using Herald.Core.Programs;
using Herald.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Tests.Stories;

/// <summary>Tells a story of one program in few words.</summary>
public sealed class Story
{
    private const string Browser = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0 Safari/537.36";

    private Story(ProgramDriver program) => Program = program;

    public ProgramDriver Program { get; }

    public static async Task<Story> BeginAsync(Hosts hosts, StoreKind kind) => new(await hosts.NewProgramAsync(kind));

    public static async Task<Story> BeginAsync(HeraldHost host) => new(await ProgramDriver.NewAsync(host));

    public async Task<string> RuleAsync(string json) =>
        (await Program.PostAsync("/v1/rules", JsonNode.Parse(json))).Expect(HttpStatusCode.Created)["id"].ToString();

    public async Task<string> AdvocateAsync(string email, string? externalId = null) =>
        (await Program.PostAsync("/v1/advocates", new JsonObject
        {
            ["email"] = email,
            ["name"] = email.Split('@')[0],
            ["external_id"] = externalId ?? email,
        })).Expect(HttpStatusCode.Created)["id"].ToString();

    public async Task<Answer> LinkAsync(string advocate, JsonObject? body = null) =>
        (await Program.PostAsync($"/v1/advocates/{advocate}/links", body ?? [])).Expect(HttpStatusCode.Created);

    /// <summary>Follows a link as a person would, and returns the click.</summary>
    public async Task<string> ClickAsync(Answer link, string? previous = null)
    {
        using var browser = Program.Client(null);
        browser.DefaultRequestHeaders.UserAgent.ParseAdd(Browser);
        if (previous is not null)
            browser.DefaultRequestHeaders.Add("Cookie", "herald_click=" + previous);
        var answer = await browser.GetAsync(new Uri("/r/" + link["code"], UriKind.Relative));
        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
        return answer.Headers.Location!.Query.Split("herald_click=")[1].Split('&')[0];
    }

    public async Task<Answer> EventAsync(string id, string type, string customer, long? value = null, JsonObject? more = null) =>
        (await Program.PostAsync("/v1/events", Event(id, type, customer, value, more))).Expect(HttpStatusCode.OK);

    public static JsonObject Event(string id, string type, string customer, long? value = null, JsonObject? more = null)
    {
        var body = new JsonObject { ["id"] = id, ["type"] = type, ["customer"] = new JsonObject { ["external_id"] = customer } };
        if (value is { } amount)
            body["value"] = new JsonObject { ["amount"] = amount, ["currency"] = "USD" };
        foreach (var (name, node) in more ?? [])
            body[name] = node?.DeepClone();
        return body;
    }

    public async Task<string> ReferAsync(string advocate, string email, string introduction = "form") =>
        (await Program.PostAsync("/v1/referrals", new JsonObject
        {
            ["advocate"] = advocate,
            ["friend"] = new JsonObject { ["name"] = email.Split('@')[0], ["email"] = email },
            ["introduction"] = introduction,
        })).Expect(HttpStatusCode.Created)["id"].ToString();

    public async Task<Answer> StageAsync(string referral, string stage, long? value = null, JsonObject? more = null)
    {
        var body = new JsonObject { ["stage"] = stage };
        if (value is { } amount)
            body["value"] = new JsonObject { ["amount"] = amount, ["currency"] = "USD" };
        foreach (var (name, node) in more ?? [])
            body[name] = node?.DeepClone();
        return (await Program.PostAsync($"/v1/referrals/{referral}/stages", body)).Expect(HttpStatusCode.OK);
    }

    /// <summary>Lets the program credit the first or the last touch from now on.</summary>
    public async Task ModelAsync(AttributionModel model)
    {
        await using var db = Program.Host.OpenStore();
        var program = await db.Programs.AsTracking().SingleAsync(row => row.Id == Program.Id);
        program.Attribution = program.Attribution with { Model = model };
        await db.SaveChangesAsync();
    }

    public async Task<Answer> ReferralAsync(string id) => (await Program.GetAsync($"/v1/referrals/{id}")).Expect(HttpStatusCode.OK);

    public async Task<(long Pending, long Available, long Debt)> PointsAsync(string advocate)
    {
        var points = (await Program.GetAsync($"/v1/advocates/{advocate}/wallet")).Expect(HttpStatusCode.OK)["points"];
        return (points["pending"]!.GetValue<long>(), points["available"]!.GetValue<long>(), points["debt"]!.GetValue<long>());
    }

    /// <summary>Available and owed dollars, in cents.</summary>
    public async Task<(long Available, long Debt)> MoneyAsync(string advocate)
    {
        var money = (await Program.GetAsync($"/v1/advocates/{advocate}/wallet")).Expect(HttpStatusCode.OK)["money"].AsArray();
        return money.Count == 0 ? (0, 0) : (money[0]!["available"]!.GetValue<long>(), money[0]!["debt"]!.GetValue<long>());
    }

    public async Task BooksBalanceAsync()
    {
        var proof = (await Program.GetAsync("/v1/ledger/verification")).Expect(HttpStatusCode.OK);
        proof["balanced"].GetValue<bool>().ShouldBeTrue(proof.Text);
    }
}
