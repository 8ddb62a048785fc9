using System.Net;
using System.Text.Json.Nodes;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Stories;

namespace Herald.Web.Tests.Referrals;

/// <summary>Staff give a referral to another advocate: the credit goes along, and the books follow.</summary>
public sealed class ReassignmentTests(Hosts hosts)
{
    private const string Submitted =
        """
        { "name": "Submitted", "trigger": { "type": "referral_stage", "stage": "submitted" },
          "give": [ { "to": "advocate", "kind": "points", "amount": 100 } ] }
        """;

    private const string Won =
        """
        { "name": "Won", "trigger": { "type": "referral_stage", "stage": "won" },
          "give": [ { "to": "advocate", "kind": "points", "up_to_total": 1000, "per": "referral" },
              { "to": "friend", "kind": "money", "amount": 1000, "currency": "USD" } ] }
        """;

    [Theory, BothEngines]
    public async Task A_submitted_referral_goes_over_with_all_that_it_paid(StoreKind kind)
    {
        var (story, ana, bo) = await BeginAsync(kind);
        var referral = await story.ReferAsync(bo, "kim@globex.example");
        await story.StageAsync(referral, "won", 50_000);
        (await story.PointsAsync(bo)).ShouldBe((0, 1_000, 0));

        var given = (await GiveAsync(story, referral, "ana@acme.example")).Expect(HttpStatusCode.OK);

        given["id"].ToString().ShouldBe(referral);
        given["advocate"].ToString().ShouldBe(ana);
        given["credit"]["evidence"]!.ToString().ShouldBe("reassignment");
        (await story.PointsAsync(bo)).ShouldBe((0, 0, 0));
        (await story.PointsAsync(ana)).ShouldBe((0, 1_000, 0));
        await FriendIsPaidOnceAsync(story, given["friend"]["id"]!.ToString());
        await story.BooksBalanceAsync();
    }

    [Theory, BothEngines]
    public async Task A_referral_that_a_click_opened_goes_over_and_back_again(StoreKind kind)
    {
        var (story, ana, bo) = await BeginAsync(kind);
        var link = await story.LinkAsync(bo, new JsonObject { ["campaign"] = "spring", ["channel"] = "mail" });
        var made = await story.EventAsync("o-1", "purchase", "c-1", 10_000, new() { ["click"] = await story.ClickAsync(link) });
        var referral = made["credit"]["referral"]!.ToString();

        var given = (await GiveAsync(story, referral, ana)).Expect(HttpStatusCode.OK);
        given["advocate"].ToString().ShouldBe(ana);
        given["campaign"].ToString().ShouldBe("spring", "where it came from is not what was decided");
        (await story.PointsAsync(bo)).ShouldBe((0, 0, 0));
        (await story.PointsAsync(ana)).ShouldBe((0, 1_000, 0));
        (await story.EventAsync("o-2", "purchase", "c-1", 10_000))["credit"]["advocate"]!.ToString().ShouldBe(ana);

        (await GiveAsync(story, referral, bo)).Expect(HttpStatusCode.OK)["advocate"].ToString().ShouldBe(bo);

        (await story.PointsAsync(bo)).ShouldBe((0, 1_000, 0));
        (await story.PointsAsync(ana)).ShouldBe((0, 0, 0));
        await FriendIsPaidOnceAsync(story, given["friend"]["id"]!.ToString());
        await story.BooksBalanceAsync();
    }

    [Theory, BothEngines]
    public async Task The_credit_goes_to_the_advocates_own_referral_where_he_has_one(StoreKind kind)
    {
        var (story, ana, bo) = await BeginAsync(kind);
        var own = await story.ReferAsync(ana, "kim@globex.example");
        var made = await story.EventAsync("o-1", "purchase", "c-1", 10_000, new()
        {
            ["customer"] = new JsonObject { ["external_id"] = "c-1", ["email"] = "kim@globex.example" },
            ["click"] = await story.ClickAsync(await story.LinkAsync(bo)),
        });
        var opened = made["credit"]["referral"]!.ToString();
        opened.ShouldNotBe(own);

        var given = (await GiveAsync(story, opened, ana)).Expect(HttpStatusCode.OK);

        given["id"].ToString().ShouldBe(own);
        given["stage"].ToString().ShouldBe("won");
        (await story.ReferralAsync(opened)).Json!["withdrawn_at"].ShouldNotBeNull();
        (await story.PointsAsync(ana)).ShouldBe((0, 1_000, 0));
        (await story.PointsAsync(bo)).ShouldBe((0, 0, 0));
        await story.BooksBalanceAsync();
    }

    [Theory, BothEngines]
    public async Task What_was_decided_holds_for_what_comes_later_and_earlier(StoreKind kind)
    {
        var (story, ana, bo) = await BeginAsync(kind);
        var referral = await story.ReferAsync(bo, "kim@globex.example");
        await GiveAsync(story, referral, ana);

        var made = await story.EventAsync("o-1", "purchase", "c-1", 10_000, new()
        {
            ["customer"] = new JsonObject { ["external_id"] = "c-1", ["email"] = "kim@globex.example" },
            ["click"] = await story.ClickAsync(await story.LinkAsync(bo)),
        });

        made["credit"]["advocate"]!.ToString().ShouldBe(ana);
        made["credit"]["referral"]!.ToString().ShouldBe(referral);
        var explanation = (await story.Program.GetAsync($"/v1/referrals/{referral}/explanation")).Expect(HttpStatusCode.OK);
        explanation.Text.ShouldContain("Staff gave the friend to this advocate");
        await story.BooksBalanceAsync();
    }

    [Theory, BothEngines]
    public async Task Refusals_change_nothing(StoreKind kind)
    {
        var (story, ana, bo) = await BeginAsync(kind);
        var referral = await story.ReferAsync(bo, "ana+home@acme.example");

        (await GiveAsync(story, referral, bo)).Code.ShouldBe("same_advocate");
        (await GiveAsync(story, referral, "nobody@acme.example")).Code.ShouldBe("advocate_not_found");
        (await GiveAsync(story, referral, ana)).Code.ShouldBe("self_referral");

        (await story.ReferralAsync(referral))["advocate"].ToString().ShouldBe(bo);
        (await story.PointsAsync(bo)).ShouldBe((0, 100, 0));
    }

    [Theory, BothEngines]
    public async Task A_rep_hands_a_referral_to_another(StoreKind kind)
    {
        var (story, _, bo) = await BeginAsync(kind);
        var referral = await story.ReferAsync(bo, "kim@globex.example");

        var answer = await story.Program.PostAsync($"/v1/referrals/{referral}/hand-overs",
            new JsonObject { ["owner"] = "mia@northwind.example", ["reason"] = "Globex is hers." });

        answer.Expect(HttpStatusCode.OK)["owner"].ToString().ShouldBe("mia@northwind.example");
    }

    private async Task<(Story Story, string Ana, string Bo)> BeginAsync(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        await story.RuleAsync(Submitted);
        await story.RuleAsync(Won);
        return (story, await story.AdvocateAsync("ana@acme.example"), await story.AdvocateAsync("bo@acme.example"));
    }

    private static Task<Answer> GiveAsync(Story story, string referral, string advocate) =>
        story.Program.PostAsync($"/v1/referrals/{referral}/reassignments",
            new JsonObject { ["advocate"] = advocate, ["reason"] = "She made the introduction." });

    private static async Task FriendIsPaidOnceAsync(Story story, string friend) =>
        (await story.Program.GetAsync($"/v1/friends/{friend}/wallet")).Expect(HttpStatusCode.OK)["money"][0]!["available"]!
            .GetValue<long>().ShouldBe(1_000);
}
