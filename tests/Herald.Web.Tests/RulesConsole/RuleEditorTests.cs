using System.Net;
using System.Text.Json.Nodes;
using Herald.Core.Staff;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Rewards;

namespace Herald.Web.Tests.RulesConsole;

/// <summary>Writing and changing reward rules in the browser.</summary>
public sealed class RuleEditorTests(Hosts hosts)
{
    [Theory, BothEngines]
    public async Task A_manager_writes_a_rule_in_the_browser(StoreKind kind)
    {
        var (program, manager, rules) = await BeginAsync(kind);

        var saved = (await manager.SendAsync(rules + "/new", await NewFormAsync(manager, rules,
            ("name", "Friend became a customer"), ("trigger", "event"), ("trigger.event", "purchase"),
            ("when", "event.value >= 50.00 USD"),
            ("give.0.amount", "250"), ("give.1.size", "percent"), ("give.1.percent", "12.5"),
            ("hold", "days"), ("hold.days", "30"), ("caps.per_advocate", "10"), ("caps.per_advocate_days", "365"),
            ("period.from", "2026-01-01T00:00"), ("do", "save")))).Expect(HttpStatusCode.SeeOther);

        var page = (await manager.FollowAsync(saved)).Expect(HttpStatusCode.OK);
        page.Text.ShouldContain("The rule is live");
        page.Text.ShouldContain("Kim gets 12.5% of what Kim pays each time Kim buys something");
        var rule = (await program.GetAsync("/v1/rules"))["data"][0]!;
        rule["when"]!.ToString().ShouldBe("event.value >= 50.00 USD");
        rule["give"]![0]!["amount"]!.GetValue<long>().ShouldBe(250);
        rule["give"]![1]!["basis_points"]!.GetValue<int>().ShouldBe(1_250);
        rule["hold"]!["days"]!.GetValue<int>().ShouldBe(30);
        rule["caps"]!["per_advocate_days"]!.GetValue<int>().ShouldBe(365);
        rule["period"]!["from"]!.ToString().ShouldBe("2026-01-01T00:00:00Z");
        (await manager.GetAsync(rules)).Text.ShouldContain("Friend became a customer");
    }

    [Theory, BothEngines]
    public async Task What_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost(StoreKind kind)
    {
        var (program, manager, rules) = await BeginAsync(kind);

        var page = (await manager.SendAsync(rules + "/new", await NewFormAsync(manager, rules,
            ("name", ""), ("when", "event.value >= 50.001 USD"), ("give.0.amount", "many"), ("hold.days", "9000"), ("do", "save"))))
            .Expect(HttpStatusCode.UnprocessableEntity);

        page.Text.ShouldContain("id=\"field-name-fault\"");
        page.Text.ShouldContain("id=\"field-give-0-amount-fault\"");
        page.Text.ShouldContain("id=\"field-hold-days-fault\"");
        page.Text.ShouldContain("event.value &gt;= <mark>50.001</mark> USD");
        PageForm.FieldsOf(page, "rule").ShouldContain(("give.0.amount", "many"));
        (await program.GetAsync("/v1/rules"))["data"].AsArray().ShouldBeEmpty();
    }

    [Theory, BothEngines]
    public async Task Gifts_and_tiers_come_and_go_by_buttons(StoreKind kind)
    {
        var (_, manager, rules) = await BeginAsync(kind);
        var fields = await NewFormAsync(manager, rules, ("name", "Kept"), ("give.0.size", "tiers"), ("give.0.tiers.0.amount", "10"),
            ("do", "add_tier.0"));

        var tiered = PageForm.FieldsOf((await manager.SendAsync(rules + "/new", fields)).Expect(HttpStatusCode.OK), "rule");
        tiered.ShouldContain(("give.0.tiers.0.amount", "10"));
        tiered.ShouldContain(("give.0.tiers.1.from", ""));
        var more = PageForm.FieldsOf(await manager.SendAsync(rules + "/new", tiered.With(("do", "add_gift"))), "rule");
        more.ShouldContain(("give.2.to", "advocate"));
        var fewer = PageForm.FieldsOf(await manager.SendAsync(rules + "/new", more.With(("do", "remove_gift.0"))), "rule");
        fewer.ShouldContain(("give.0.to", "friend"));
        fewer.ShouldContain(("name", "Kept"));
        fewer.ShouldNotContain(static field => field.Name == "give.2.to");
    }

    [Theory, BothEngines]
    public async Task What_the_API_can_say_the_editor_can_keep(StoreKind kind)
    {
        var (program, manager, rules) = await BeginAsync(kind);
        string[] shapes =
        [
            Offer.Rule(Offer.At("won"), Offer.Points("\"up_to_total\": 32000, \"per\": \"referral\"")),
            Offer.Rule(Offer.Nth(5, "qualified"), Offer.Money("\"basis_points\": 1000, \"of\": \"value\"", "EUR", "friend")),
            Offer.Rule(Offer.On("trial.started"), Offer.Code("welcome"), "\"hold\": { \"until_stage\": \"won\" }, \"reversal\": \"none\""),
            Offer.Rule(Offer.OnPurchase,
                Offer.Points("\"by\": \"value\", \"tiers\": [{ \"from\": 5000, \"amount\": 10 }, { \"from\": 10000, \"basis_points\": 50 }]")
                    + "," + Offer.Money("\"tiers\": [{ \"from\": 1, \"amount\": 500 }, { \"from\": 3, \"amount\": 750 }]", "JPY"),
                """
                "caps": { "per_referral": 2, "budget": 500000 }, "hold": { "days": 14 }, "reversal": "full",
                "period": { "from": "2026-03-01T08:15:00Z", "to": "2026-04-01T21:59:59.5Z" }, "when": "advocate.level  >=  2"
                """),
        ];
        foreach (var shape in shapes)
        {
            var id = (await program.PostAsync("/v1/rules", JsonNode.Parse(shape))).Expect(HttpStatusCode.Created)["id"].ToString();
            var fields = PageForm.FieldsOf((await manager.GetAsync($"{rules}/{id}")).Expect(HttpStatusCode.OK), "rule");

            var review = await manager.SendAsync($"{rules}/{id}", fields.With(("do", "review")));

            review.Expect(HttpStatusCode.OK).Text.ShouldContain("Nothing is changed yet");
            (await manager.SendAsync($"{rules}/{id}", fields.With(("do", "save")))).Expect(HttpStatusCode.SeeOther);
            (await program.GetAsync($"/v1/rules/{id}"))["version"].GetValue<int>().ShouldBe(1);
        }
    }

    [Theory, BothEngines]
    public async Task Before_a_change_is_saved_it_is_shown_and_afterwards_it_is_told_by_whom(StoreKind kind)
    {
        var (program, manager, rules) = await BeginAsync(kind);
        var id = (await program.PostAsync("/v1/rules", JsonNode.Parse(Offer.Rule(Offer.At("won"), Offer.Points(100)))))["id"].ToString();
        var fields = PageForm.FieldsOf(await manager.GetAsync($"{rules}/{id}"), "rule").With(("give.0.amount", "150"), ("name", "Dearer"));

        var review = await manager.SendAsync($"{rules}/{id}", fields.With(("do", "review")));
        review.Text.ShouldContain("<del>100 points</del> <ins>150 points</ins>");
        review.Text.ShouldContain("Nothing that was earned is priced anew");
        (await program.GetAsync($"/v1/rules/{id}"))["version"].GetValue<int>().ShouldBe(1);

        var saved = await manager.SendAsync($"{rules}/{id}", PageForm.FieldsOf(review, "rule").With(("do", "save")));
        (await manager.FollowAsync(saved.Expect(HttpStatusCode.SeeOther))).Text.ShouldContain("Version 2 is saved");
        var versions = (await manager.GetAsync($"{rules}/{id}/versions")).Expect(HttpStatusCode.OK);
        versions.Text.ShouldContain("by Sam the Manager");
        versions.Text.ShouldContain("over the API or the command line");
        versions.Text.ShouldContain("<del>Rule</del> <ins>Dearer</ins>");

        // The same form once more is of version 1, which does not stand any more.
        var late = (await manager.SendAsync($"{rules}/{id}", fields.With(("give.0.amount", "175"), ("do", "save"))))
            .Expect(HttpStatusCode.UnprocessableEntity);
        late.Text.ShouldContain("Somebody saved version 2 while you were writing");
        PageForm.FieldsOf(late, "rule").ShouldContain(("give.0.amount", "175"));
    }

    [Theory, BothEngines]
    public async Task A_rule_is_suspended_with_a_reason_and_resumed(StoreKind kind)
    {
        var (program, manager, rules) = await BeginAsync(kind);
        var id = (await program.PostAsync("/v1/rules", JsonNode.Parse(Offer.Rule(Offer.At("won"), Offer.Points(100)))))["id"].ToString();

        (await manager.SubmitAsync($"{rules}/{id}/suspension", $"{rules}/{id}", ("reason", " ")))
            .Expect(HttpStatusCode.UnprocessableEntity).Text.ShouldContain("Say why");
        (await manager.SubmitAsync($"{rules}/{id}/suspension", $"{rules}/{id}", ("reason", "The budget is spent.")))
            .Expect(HttpStatusCode.SeeOther);
        (await manager.GetAsync(rules)).Text.ShouldContain("Suspended");
        (await program.GetAsync($"/v1/rules/{id}")).Json!["suspended_at"].ShouldNotBeNull();
        (await manager.SubmitAsync($"{rules}/{id}/resumption", $"{rules}/{id}")).Expect(HttpStatusCode.SeeOther);

        (await program.GetAsync($"/v1/rules/{id}")).Json!["suspended_at"].ShouldBeNull();
        var versions = await manager.GetAsync($"{rules}/{id}/versions");
        versions.Text.ShouldContain("The budget is spent.");
        versions.Text.ShouldContain("Resumed");
    }

    [Theory, BothEngines]
    public async Task Who_may_only_look_reads_the_rule_and_cannot_change_it(StoreKind kind)
    {
        var (program, _, rules) = await BeginAsync(kind);
        var analyst = await program.StaffAsync(StaffRole.Analyst);
        var id = (await program.PostAsync("/v1/rules", JsonNode.Parse(Offer.Rule(Offer.At("won"), Offer.Points(100)))))["id"].ToString();

        var page = (await analyst.GetAsync($"{rules}/{id}")).Expect(HttpStatusCode.OK);
        page.Text.ShouldContain("A manager can change it");
        page.Text.ShouldNotContain("id=\"rule\"");
        (await analyst.GetAsync(rules + "/new")).Expect(HttpStatusCode.Forbidden);
        (await analyst.GetAsync(rules)).Text.ShouldNotContain("New rule");
        var other = await (await hosts.NewProgramAsync(kind)).StaffAsync(StaffRole.Owner);
        (await other.GetAsync($"{rules}/{id}")).Expect(HttpStatusCode.NotFound);
    }

    private async Task<(ProgramDriver Program, Visitor Manager, string Rules)> BeginAsync(StoreKind kind)
    {
        var program = await hosts.NewProgramAsync(kind);
        return (program, await program.StaffAsync(StaffRole.Manager), $"/console/{program.Slug}/rules");
    }

    // The form of a new rule with some of its fields filled in otherwise.
    private static async Task<List<(string Name, string Value)>> NewFormAsync(
        Visitor visitor, string rules, params IReadOnlyList<(string Name, string Value)> changes) =>
        PageForm.FieldsOf((await visitor.GetAsync(rules + "/new")).Expect(HttpStatusCode.OK), "rule").With(changes);
}
