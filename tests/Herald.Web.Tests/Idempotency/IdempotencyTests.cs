using System.Net;
using System.Text.Json.Nodes;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Rewards;
using Herald.Web.Tests.Stories;

namespace Herald.Web.Tests.Idempotency;

public sealed class IdempotencyTests(Hosts hosts)
{
    [Theory, BothEngines]
    public async Task A_refusal_leaves_the_key_free(StoreKind kind)
    {
        var program = await hosts.NewProgramAsync(kind);
        var body = JsonNode.Parse("""
            { "advocate": "u-1", "friend": { "name": "Kim", "email": "kim@globex.example" }, "introduction": "form" }
            """)!;
        (await program.PostAsync("/v1/referrals", body, "k-1")).Expect(HttpStatusCode.NotFound).Code.ShouldBe("advocate_not_found");
        var rosa = Rosa();
        rosa["external_id"] = "u-1";
        await program.PostAsync("/v1/advocates", rosa);

        var made = (await program.PostAsync("/v1/referrals", body, "k-1")).Expect(HttpStatusCode.Created);
        var again = (await program.PostAsync("/v1/referrals", body, "k-1")).Expect(HttpStatusCode.Created);
        var without = await program.PostAsync("/v1/referrals", body);

        made.Message.Headers.Contains("Idempotent-Replayed").ShouldBeFalse();
        again.Text.ShouldBe(made.Text);
        again.Message.Headers.GetValues("Idempotent-Replayed").ShouldBe(["true"]);
        without.Expect(HttpStatusCode.Conflict).Code.ShouldBe("referral_exists");
        without["existing"].ToString().ShouldBe(made["id"].ToString());
    }

    [Theory, BothEngines]
    public async Task A_key_belongs_to_one_request_of_one_program(StoreKind kind)
    {
        var program = await hosts.NewProgramAsync(kind);
        var other = await hosts.NewProgramAsync(kind);
        var body = new JsonObject { ["email"] = "rosa@acme.example", ["name"] = "Rosa" };
        var made = (await program.PostAsync("/v1/advocates", body, "k-1")).Expect(HttpStatusCode.Created);

        (await program.PostAsync("/v1/referrals", JsonNode.Parse("""
            { "advocate": "rosa@acme.example", "friend": { "name": "Kim" }, "introduction": "form" }
            """), "k-1")).Expect(HttpStatusCode.UnprocessableEntity).Code.ShouldBe("idempotency_key_reused");
        (await other.PostAsync("/v1/advocates", body,
            "k-1")).Expect(HttpStatusCode.Created)["id"].ToString().ShouldNotBe(made["id"].ToString());
        foreach (var key in new[] { new string('k', 201), "two words" })
            (await program.PostAsync("/v1/advocates", body,
                key)).Expect(HttpStatusCode.BadRequest).Code.ShouldBe("idempotency_key_invalid");
    }

    [Theory, BothEngines]
    public async Task Answers_are_given_again_after_a_restart(StoreKind kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var purchase = new JsonObject();
        Answer made, reported, suspended;
        Story story;
        await using (var first = await HeraldHost.StartAsync(store))
        {
            story = await Story.BeginAsync(first);
            var rule = await story.RuleAsync(Offer.OnPurchase, Offer.Points(100));
            made = (await story.Program.PostAsync("/v1/advocates", Rosa(), "k-1")).Expect(HttpStatusCode.Created);
            purchase = Story.Event("o-1", "purchase", "c-1", 5_000, new() { ["code"] = await story.CodeAsync(made["id"].ToString()) });
            reported = (await story.Program.PostAsync("/v1/events", purchase, "k-2")).Expect(HttpStatusCode.OK);
            suspended = (await story.Program.PostAsync($"/v1/rules/{rule}/suspension", null, "k-3")).Expect(HttpStatusCode.OK);
        }

        await using var second = await HeraldHost.StartAsync(store);
        var program = story.Program.At(second);
        (await program.PostAsync("/v1/advocates", Rosa(), "k-1")).Text.ShouldBe(made.Text);
        (await program.PostAsync("/v1/events", purchase, "k-2")).Text.ShouldBe(reported.Text);
        (await program.PostAsync($"/v1/rules/{suspended["id"]}/suspension", null, "k-3")).Text.ShouldBe(suspended.Text);
        var again = await program.PostAsync("/v1/events", purchase);
        again["duplicate"].GetValue<bool>().ShouldBeTrue();
        again["postings"].ToJsonString().ShouldBe(reported["postings"].ToJsonString());
        (await program.GetAsync($"/v1/advocates/{made["id"]}/wallet"))["points"]["available"]!.GetValue<long>().ShouldBe(100);
    }

    [Theory, BothEngines]
    public async Task An_event_id_names_one_event_for_ever(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        var first = await story.PurchaseAsync("o-1", "c-1", 5_000);

        var other = await story.EventAsync("o-1", "purchase", "c-1", 5_001);

        other["duplicate"].GetValue<bool>().ShouldBeTrue();
        other["differs"].GetValue<bool>().ShouldBeTrue();
        other["event"].ToString().ShouldBe(first["event"].ToString());
    }

    private static JsonObject Rosa() => new() { ["email"] = "rosa@acme.example", ["name"] = "Rosa" };
}
