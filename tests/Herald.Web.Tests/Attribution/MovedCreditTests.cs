using System.Net;
using System.Text.Json.Nodes;
using Herald.Core.Programs;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Stories;

namespace Herald.Web.Tests.Attribution;

/// <summary>Evidence that comes late moves the credit to where it would have gone at once, and the rewards with it.</summary>
public sealed class MovedCreditTests(Hosts hosts)
{
    private const string Won =
        """
        { "name": "Won", "trigger": { "type": "referral_stage", "stage": "won" },
          "give": [ { "to": "advocate", "kind": "points", "amount": 300 },
              { "to": "friend", "kind": "money", "amount": 1000, "currency": "USD" } ] }
        """;

    [Theory, BothEngines]
    public async Task Earlier_evidence_takes_the_rewards_back_and_gives_them_where_they_belong(StoreKind kind)
    {
        var (story, ana, bo, referral) = await MovedAsync(kind);

        (await story.PointsAsync(ana)).ShouldBe((0, 0, 0));
        (await story.PointsAsync(bo)).ShouldBe((0, 300, 0));
        var moved = await story.ReferralAsync(referral);
        moved["advocate"].ToString().ShouldBe(bo);
        moved["stage"].ToString().ShouldBe("won");
        var friend = moved["friend"]["id"]!.ToString();
        var wallet = (await story.Program.GetAsync($"/v1/friends/{friend}/wallet")).Expect(HttpStatusCode.OK);
        wallet["money"][0]!["available"]!.GetValue<long>().ShouldBe(1_000, "the friend is paid once");
        await story.BooksBalanceAsync();
    }

    [Theory, BothEngines]
    public async Task The_advocate_reads_about_himself_alone(StoreKind kind)
    {
        var (story, ana, bo, referral) = await MovedAsync(kind);
        var clicked = (await story.Program.GetAsync($"/v1/referrals/{referral}/explanation")).Expect(HttpStatusCode.OK);
        clicked.Text.ShouldContain(ana, customMessage: "staff sees everybody");

        var redacted = (await story.Program.GetAsync($"/v1/referrals/{referral}/explanation?view=advocate")).Expect(HttpStatusCode.OK);

        redacted.Text.ShouldContain(bo);
        redacted.Text.ShouldNotContain(ana);
        redacted.Text.ShouldNotContain("clk_");
        redacted.Text.ShouldNotContain("\"to\":\"friend\"");
    }

    [Theory, BothEngines]
    public async Task An_advocate_who_was_not_credited_learns_that_another_was_but_not_who(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        await story.RuleAsync(Won);
        var (ana, bo) = (await story.AdvocateAsync("ana@acme.example"), await story.AdvocateAsync("bo@acme.example"));
        var referral = await story.ReferAsync(bo, "kim@globex.example");
        var click = await story.ClickAsync(await story.LinkAsync(ana));
        var made = (await story.Program.PostAsync("/v1/events", new JsonObject
        {
            ["id"] = "o-1",
            ["type"] = "purchase",
            ["value"] = new JsonObject { ["amount"] = 10_000, ["currency"] = "USD" },
            ["customer"] = new JsonObject { ["email"] = "kim@globex.example" },
            ["click"] = click,
        })).Expect(HttpStatusCode.OK);
        var theirs = made["credit"]["referral"]!.ToString();

        var bos = (await story.Program.GetAsync($"/v1/referrals/{referral}/explanation?view=advocate")).Expect(HttpStatusCode.OK);
        var anas = (await story.Program.GetAsync($"/v1/events/{made["event"]}/explanation?view=advocate")).Expect(HttpStatusCode.OK);

        bos["decisions"][0]!["reason"]!.ToString().ShouldBe("Another advocate is credited.");
        bos["decisions"][0]!["candidates"]!.AsArray().Count.ShouldBe(2);
        foreach (var secret in new[] { ana, click, theirs })
            bos.Text.ShouldNotContain(secret);
        foreach (var secret in new[] { bo, referral })
            anas.Text.ShouldNotContain(secret);
        anas.Text.ShouldContain(click);
    }

    [Theory, BothEngines]
    public async Task Where_nobody_is_credited_the_advocate_is_not_told_that_another_is(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        var code = (await story.LinkAsync(await story.AdvocateAsync("ana@acme.example", "u-ana")))["code"].ToString();
        var made = await story.EventAsync("s-1", "signup", "u-ana", more: new() { ["code"] = code });

        var explanation = (await story.Program.GetAsync($"/v1/events/{made["event"]}/explanation?view=advocate")).Expect(HttpStatusCode.OK);

        explanation["decisions"][0]!["reason"]!.ToString().ShouldBe("Nobody is credited: none of the candidates may be.");
        explanation.Text.ShouldNotContain(code);
    }

    [Theory, BothEngines]
    public async Task A_friend_who_turns_out_to_be_the_advocate_himself_takes_the_rewards_back(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        await story.RuleAsync(Won);
        var ana = await story.AdvocateAsync("ana@acme.example", "u-ana");
        var made = await story.EventAsync("o-1", "purchase", "c-1", 10_000,
            new() { ["click"] = await story.ClickAsync(await story.LinkAsync(ana)) });
        (await story.PointsAsync(ana)).ShouldBe((0, 300, 0));

        await story.EventAsync("l-1", "login", "c-1",
            more: new() { ["customer"] = new JsonObject { ["external_id"] = "c-1", ["email"] = "ana+x@acme.example" } });

        (await story.PointsAsync(ana)).ShouldBe((0, 0, 0));
        (await story.ReferralAsync(made["credit"]["referral"]!.ToString())).Json!["credit"].ShouldBeNull();
        await story.BooksBalanceAsync();
    }

    [Theory, BothEngines]
    public async Task A_claim_of_a_referral_that_a_conversion_opened_is_no_evidence_of_its_own(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        await story.RuleAsync(Won);
        var (ana, bo) = (await story.AdvocateAsync("ana@acme.example", "u-ana"), await story.AdvocateAsync("bo@acme.example"));
        var made = await story.EventAsync("s-1", "signup", "c-1", more: new()
        {
            ["click"] = await story.ClickAsync(await story.LinkAsync(ana)),
            ["occurred_at"] = "2024-02-01T00:00:00Z",
        });
        var opened = made["credit"]["referral"]!.ToString();
        await story.EventAsync("o-1", "purchase", "c-1", 10_000, new() { ["referral"] = opened, ["occurred_at"] = "2024-02-02T00:00:00Z" });
        await story.EventAsync("o-2", "purchase", "c-1", 10_000, new()
        {
            ["code"] = await story.CodeAsync(bo),
            ["occurred_at"] = "2024-02-03T00:00:00Z",
        });

        await story.EventAsync("l-1", "login", "c-1",
            more: new() { ["customer"] = new JsonObject { ["external_id"] = "c-1", ["email"] = "ana+x@acme.example" } });

        (await story.PointsAsync(ana)).ShouldBe((0, 0, 0));
        (await story.PointsAsync(bo)).ShouldBe((0, 300, 0));
        var explanation = (await story.Program.GetAsync($"/v1/referrals/{opened}/explanation")).Expect(HttpStatusCode.OK);
        explanation.Text.ShouldContain("follows_conversion");
        explanation.Text.ShouldContain("the evidence of that conversion decides");
        await story.BooksBalanceAsync();
    }

    [Theory, BothEngines]
    public async Task An_advocate_who_changes_his_own_address_gets_no_credit_that_was_refused(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        await story.RuleAsync(Won);
        var ana = await story.AdvocateAsync("ana@acme.example", "u-ana");
        var click = await story.ClickAsync(await story.LinkAsync(ana));
        var refused = new JsonObject
        {
            ["click"] = click,
            ["customer"] = new JsonObject { ["external_id"] = "c-1", ["email"] = "ana+x@acme.example" },
        };
        (await story.EventAsync("s-1", "signup", "c-1", more: refused)).Json!["credit"].ShouldBeNull();

        (await story.Program.PostAsync("/v1/advocates",
            new JsonObject { ["external_id"] = "u-ana", ["email"] = "other@globex.example", ["name"] = "Ana" })).Expect(HttpStatusCode.OK);
        var again = await story.EventAsync("o-1", "purchase", "c-1", 10_000, new() { ["click"] = click });

        again.Json!["credit"].ShouldBeNull();
        (await story.PointsAsync(ana)).ShouldBe((0, 0, 0));
    }

    [Theory, BothEngines]
    public async Task A_change_of_the_programs_model_moves_no_credit_that_was_given(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        var (ana, bo) = (await story.AdvocateAsync("ana@acme.example"), await story.AdvocateAsync("bo@acme.example"));
        var first = await story.ClickAsync(await story.LinkAsync(ana));
        var last = await story.ClickAsync(await story.LinkAsync(bo), previous: first);
        await story.EventAsync("s-1", "signup", "c-1", more: new() { ["click"] = last });

        await story.ModelAsync(AttributionModel.FirstTouch);

        (await story.EventAsync("o-1", "purchase", "c-1", 10_000))["credit"]["advocate"]!.ToString().ShouldBe(bo);
        (await story.EventAsync("s-2", "signup", "c-2", more: new() { ["click"] = last }))["credit"]["advocate"]!.ToString().ShouldBe(ana);
    }

    // A purchase with ana's click is credited to her; then the signup before it arrives, with bo's code.
    private async Task<(Story Story, string Ana, string Bo, string Referral)> MovedAsync(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        await story.RuleAsync(Won);
        var (ana, bo) = (await story.AdvocateAsync("ana@acme.example"), await story.AdvocateAsync("bo@acme.example"));
        var click = await story.ClickAsync(await story.LinkAsync(ana));
        var purchase = await story.EventAsync("o-1", "purchase", "c-1", 10_000,
            new() { ["click"] = click, ["occurred_at"] = "2024-02-10T00:00:00Z" });
        purchase["credit"]["advocate"]!.ToString().ShouldBe(ana);
        (await story.PointsAsync(ana)).ShouldBe((0, 300, 0));

        var signup = await story.EventAsync("s-1", "signup", "c-1", more: new()
        {
            ["code"] = (await story.LinkAsync(bo))["code"].ToString(),
            ["occurred_at"] = "2024-02-01T00:00:00Z",
        });
        signup["credit"]["advocate"]!.ToString().ShouldBe(bo);
        return (story, ana, bo, signup["credit"]["referral"]!.ToString());
    }
}
