using System.Net;
using System.Text.Json.Nodes;
using Herald.Core.Amounts;
using Herald.Core.Ids;
using Herald.Core.Ledger;
using Herald.Core.Programs;
using Herald.Data;
using Herald.Data.Ledger;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Rewards;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Herald.Web.Tests.Stories;

/// <summary>Tells a story of one program in few words.</summary>
public sealed class Story
{
    private const string Browser = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0 Safari/537.36";

    public Story(ProgramDriver program) => Program = program;

    public ProgramDriver Program { get; }

    public static async Task<Story> BeginAsync(Hosts hosts, StoreKind kind) => new(await hosts.NewProgramAsync(kind));

    public static async Task<Story> BeginAsync(HeraldHost host, Func<string, object>? draft = null) =>
        new(await ProgramDriver.NewAsync(host, draft));

    public async Task<string> RuleAsync(string json) =>
        (await Program.PostAsync("/v1/rules", JsonNode.Parse(json))).Expect(HttpStatusCode.Created)["id"].ToString();

    public Task<string> RuleAsync(string trigger, string give, string more = "") => RuleAsync(Offer.Rule(trigger, give, more));

    public async Task<Answer> ChangeRuleAsync(string rule, string trigger, string give, string more = "") =>
        (await Program.PutAsync($"/v1/rules/{rule}", JsonNode.Parse(Offer.Rule(trigger, give, more))!)).Expect(HttpStatusCode.OK);

    public async Task<string> AdvocateAsync(string email, string? externalId = null) =>
        (await Program.PostAsync("/v1/advocates", new JsonObject
        {
            ["email"] = email,
            ["name"] = email.Split('@')[0],
            ["external_id"] = externalId ?? email,
        })).Expect(HttpStatusCode.Created)["id"].ToString();

    public async Task<Answer> LinkAsync(string advocate, JsonObject? body = null) =>
        (await Program.PostAsync($"/v1/advocates/{advocate}/links", body ?? [])).Expect(HttpStatusCode.Created);

    /// <summary>The code of an advocate's link.</summary>
    public async Task<string> CodeAsync(string advocate) =>
        (await Program.PostAsync($"/v1/advocates/{advocate}/links", new JsonObject()))["code"].ToString();

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

    public Task<Answer> PurchaseAsync(string id, string customer, long value, string? code = null) =>
        EventAsync(id, "purchase", customer, value, code is null ? null : new() { ["code"] = code });

    /// <summary>Returns a purchase: so many cents of it, or all.</summary>
    public Task<Answer> RefundAsync(string id, string purchase, string customer, long? value = null) =>
        EventAsync(id, "refund", customer, value, new() { ["refund_of"] = purchase });

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

    /// <summary>Spends points as a redemption does: held, then posted.</summary>
    public async Task SpendAsync(string advocate, long points)
    {
        IdText.TryRead(advocate, out AdvocateId id).ShouldBeTrue();
        await using var scope = Program.Host.Services.CreateAsyncScope();
        var book = scope.ServiceProvider.GetRequiredService<LedgerBook>();
        var hold = scope.ServiceProvider.GetRequiredService<NewId>().Of<HoldId>();
        var db = scope.ServiceProvider.GetRequiredService<HeraldDb>();
        await using var write = await WriteTransaction.BeginAsync(db, Program.Id, CancellationToken.None);
        var now = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow();
        LedgerRequest[] steps =
        [
            new LedgerRequest.Hold(hold, Holder.Of(id), Unit.Points, points, null, "test")
            {
                Program = Program.Id,
                Key = $"{hold}:1",
                OccurredAt = now,
            },
            new LedgerRequest.PostHold(hold, "test") { Program = Program.Id, Key = $"{hold}:2", OccurredAt = now },
        ];
        foreach (var step in steps)
            (await book.PostAsync(db, step, CancellationToken.None)).Refusal.ShouldBeNull();
        await write.CommitAsync(CancellationToken.None);
    }

    public async Task<JsonArray> StatementAsync(string advocate) =>
        (await Program.GetAsync($"/v1/advocates/{advocate}/statement")).Expect(HttpStatusCode.OK)["data"].AsArray();

    /// <summary>What the rules said of a referral's occasions, by the codes of their verdicts.</summary>
    public async Task<IReadOnlyList<JsonNode>> VerdictsAsync(string referral) =>
        [.. (await Program.GetAsync($"/v1/referrals/{referral}/explanation")).Expect(HttpStatusCode.OK)["rewards"].AsArray()
            .Select(static row => row!)];

    public Task<Answer> AddCodesAsync(string pool, params string[] codes) =>
        Program.PostAsync($"/v1/pools/{pool}/codes",
            new JsonObject { ["codes"] = new JsonArray([.. codes.Select(static code => JsonValue.Create(code))]) });

    public async Task BooksBalanceAsync()
    {
        var proof = (await Program.GetAsync("/v1/ledger/verification")).Expect(HttpStatusCode.OK);
        proof["balanced"].GetValue<bool>().ShouldBeTrue(proof.Text);
    }
}
