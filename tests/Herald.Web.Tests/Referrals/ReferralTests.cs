using System.Net;
using System.Text.Json.Nodes;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Stories;

namespace Herald.Web.Tests.Referrals;

/// <summary>What may be referred, to whom it is routed, and how it is found again.</summary>
public sealed class ReferralTests(Hosts hosts)
{
    [Theory, BothEngines]
    public async Task The_same_friend_twice_for_one_advocate_answers_with_the_first(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        var ana = await story.AdvocateAsync("ana@acme.example");
        var first = await story.ReferAsync(ana, "kim@globex.example");

        var again = await ReferAsync(story, "ana@acme.example", new() { ["name"] = "Kimberly", ["email"] = "KIM@globex.example" });

        again.Expect(HttpStatusCode.Conflict).Code.ShouldBe("referral_exists");
        again["existing"].ToString().ShouldBe(first);
    }

    [Theory, BothEngines]
    public async Task The_same_phone_number_is_the_same_friend_however_it_is_written(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        await story.AdvocateAsync("ana@acme.example");
        (await ReferAsync(story, "ana@acme.example", new() { ["name"] = "Kim", ["phone"] = "+1 (555) 010-4477" }))
            .Expect(HttpStatusCode.Created);

        (await ReferAsync(story, "ana@acme.example", new() { ["name"] = "Kim", ["phone"] = "1 555 0104477" }))
            .Expect(HttpStatusCode.Conflict);
        (await ReferAsync(story, "ana@acme.example", new() { ["name"] = "Kim" })).Expect(HttpStatusCode.Created)["flags"][0]!.ToString()
            .ShouldBe("no_contact");
    }

    [Theory, BothEngines]
    public async Task Advocates_cannot_refer_themselves(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        await story.AdvocateAsync("ana.b@gmail.com", "u-ana");

        foreach (var email in new[] { "ANA.B@gmail.com", "anab+2@googlemail.com" })
        {
            var answer = await ReferAsync(story, "u-ana", new() { ["name"] = "Ana", ["email"] = email });
            answer.Expect(HttpStatusCode.UnprocessableEntity).Code.ShouldBe("self_referral");
        }

        (await story.Program.GetAsync("/v1/referrals"))["data"].AsArray().ShouldBeEmpty();
    }

    [Theory, BothEngines]
    public async Task Doubts_become_flags_and_stop_nothing(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        var (ana, bo) = (await story.AdvocateAsync("ana@acme.example"), await story.AdvocateAsync("bo@initech.example"));
        await story.EventAsync("s-1", "signup", "c-1", more: new() { ["customer"] = new JsonObject { ["email"] = "lee@globex.example" } });

        var colleague = await story.ReferralAsync(await story.ReferAsync(ana, "kim@acme.example"));
        var also = await story.ReferralAsync(await story.ReferAsync(bo, "kim@acme.example"));
        var customer = await story.ReferralAsync(await story.ReferAsync(bo, "lee@globex.example"));

        Flags(colleague).ShouldBe(["same_company"]);
        Flags(also).ShouldBe(["also_referred"]);
        Flags(customer).ShouldBe(["known_customer"]);
    }

    [Theory, BothEngines]
    public async Task A_referral_is_routed_to_the_owner_of_the_advocates_account(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        await story.AdvocateAsync("ana@acme.example");
        (await story.Program.PostAsync("/v1/advocates", new JsonObject
        {
            ["email"] = "bo@initech.example",
            ["name"] = "Bo",
            ["account"] = new JsonObject { ["external_id"] = "a-1", ["name"] = "Initech", ["owner_email"] = "rep@northwind.example" },
        })).Expect(HttpStatusCode.Created);

        var routed = await ReferAsync(story, "bo@initech.example", new() { ["name"] = "Kim", ["email"] = "kim@globex.example" });
        var fallback = await ReferAsync(story, "ana@acme.example", new() { ["name"] = "Lee", ["email"] = "lee@globex.example" });
        var code = (await story.LinkAsync(routed["advocate"].ToString()))["code"].ToString();
        var opened = await story.EventAsync("s-1", "signup", "c-1", more: new() { ["code"] = code });

        routed["owner"].ToString().ShouldBe("rep@northwind.example");
        fallback["owner"].ToString().ShouldBe("sales@northwind.example");
        (await story.ReferralAsync(opened["credit"]["referral"]!.ToString()))["owner"].ToString().ShouldBe("rep@northwind.example");
    }

    [Theory, BothEngines]
    public async Task A_referral_whose_conversion_belongs_elsewhere_is_withdrawn(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        var (ana, bo) = (await story.AdvocateAsync("ana@acme.example"), await story.AdvocateAsync("bo@acme.example"));
        var click = await story.ClickAsync(await story.LinkAsync(ana));
        var made = await story.EventAsync("o-1", "purchase", "c-1", 10_000,
            new() { ["click"] = click, ["occurred_at"] = "2024-02-10T00:00:00Z" });
        var opened = made["credit"]["referral"]!.ToString();
        var submitted = (await ReferAsync(story, bo, new() { ["name"] = "Kim", ["email"] = "kim@globex.example" },
            "2024-01-20T00:00:00Z"))["id"].ToString();

        var moved = await story.EventAsync("s-1", "signup", "c-1", more: new()
        {
            ["customer"] = new JsonObject { ["external_id"] = "c-1", ["email"] = "kim@globex.example" },
            ["occurred_at"] = "2024-02-01T00:00:00Z",
        });

        moved["credit"]["referral"]!.ToString().ShouldBe(submitted);
        var withdrawn = await story.ReferralAsync(opened);
        withdrawn.Json!["withdrawn_at"].ShouldNotBeNull();
        withdrawn.Json!["credit"].ShouldBeNull();
        withdrawn["postings"].AsArray().ShouldBeEmpty();
        (await story.Program.GetAsync($"/v1/referrals/{opened}/explanation"))["reason"].ToString()
            .ShouldBe("The conversion that opened this referral turned out to belong elsewhere.");
        (await story.Program.PostAsync($"/v1/referrals/{opened}/stages", new JsonObject { ["stage"] = "won" }))
            .Expect(HttpStatusCode.Conflict).Code.ShouldBe("referral_withdrawn");
        (await story.Program.GetAsync("/v1/referrals"))["data"].AsArray().Single()!["id"]!.ToString().ShouldBe(submitted);
        await story.BooksBalanceAsync();
    }

    [Theory, BothEngines]
    public async Task Referrals_are_found_by_stage_advocate_owner_and_day(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        var (ana, bo) = (await story.AdvocateAsync("ana@acme.example", "u-ana"), await story.AdvocateAsync("bo@acme.example"));
        var kim = (await ReferAsync(story, ana, new() { ["name"] = "Kim", ["email"] = "kim@globex.example" },
            "2024-01-31T23:59:59.999Z"))["id"].ToString();
        var lee = (await ReferAsync(story, ana, new() { ["name"] = "Lee", ["email"] = "lee@globex.example" },
            "2024-02-01T00:00:00Z"))["id"].ToString();
        var max = (await ReferAsync(story, bo, new() { ["name"] = "Max", ["email"] = "max@globex.example" },
            "2024-02-02T12:00:00Z"))["id"].ToString();
        await story.StageAsync(lee, "qualified");

        (await FoundAsync(story, "")).ShouldBe([max, lee, kim]);
        (await FoundAsync(story, "?stage=qualified")).ShouldBe([lee]);
        (await FoundAsync(story, "?stage=submitted")).ShouldBe([max, kim]);
        (await FoundAsync(story, $"?advocate={ana}")).ShouldBe([lee, kim]);
        (await FoundAsync(story, "?advocate=u-ana&stage=qualified")).ShouldBe([lee]);
        (await FoundAsync(story, "?advocate=nobody")).ShouldBeEmpty();
        (await FoundAsync(story, "?owner=sales@northwind.example")).ShouldBe([max, lee, kim]);
        (await FoundAsync(story, "?owner=rep@northwind.example")).ShouldBeEmpty();
        (await FoundAsync(story, "?to=2024-01-31")).ShouldBe([kim]);
        (await FoundAsync(story, "?from=2024-02-01&to=2024-02-01")).ShouldBe([lee]);
        (await FoundAsync(story, "?from=2024-02-01")).ShouldBe([max, lee]);
    }

    [Theory, BothEngines]
    public async Task A_filter_that_makes_no_sense_is_refused(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);

        foreach (var query in new[] { "?stage=gone", "?from=2024-02-30", "?from=2024-02-02&to=2024-02-01", "?stages=won" })
            (await story.Program.GetAsync("/v1/referrals" + query)).Expect(HttpStatusCode.UnprocessableEntity);
        foreach (var stage in new[] { "submitted", "reversed" })
        {
            var referral = await story.ReferAsync(await story.AdvocateAsync($"{stage}@acme.example"), "kim@globex.example");
            (await story.Program.PostAsync($"/v1/referrals/{referral}/stages", new JsonObject { ["stage"] = stage }))
                .Expect(HttpStatusCode.UnprocessableEntity);
        }
    }

    private static async Task<Answer> ReferAsync(Story story, string advocate, JsonObject friend, string? occurredAt = null)
    {
        var body = new JsonObject { ["advocate"] = advocate, ["friend"] = friend, ["introduction"] = "form" };
        if (occurredAt is not null)
            body["occurred_at"] = occurredAt;
        return await story.Program.PostAsync("/v1/referrals", body);
    }

    private static async Task<string[]> FoundAsync(Story story, string query) =>
        [.. (await story.Program.GetAsync("/v1/referrals" + query)).Expect(HttpStatusCode.OK)["data"].AsArray().Select(static row =>
            row!["id"]!.ToString())];

    private static string[] Flags(Answer referral) => [.. referral["flags"].AsArray().Select(static flag => flag!.ToString())];
}
