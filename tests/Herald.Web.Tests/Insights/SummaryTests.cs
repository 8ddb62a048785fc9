using System.Net;
using System.Text.Json.Nodes;
using Herald.Web.Programs;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Rewards;
using Herald.Web.Tests.Stories;

namespace Herald.Web.Tests.Insights;

public sealed class SummaryTests(Hosts hosts)
{
    [Theory, BothEngines]
    public async Task The_summary_counts_days_of_the_programs_zone_with_both_ends(StoreKind kind)
    {
        static ProgramDraft West(string slug) => new(slug, "West", "https://www.northwind.example/") { TimeZone = "America/Los_Angeles" };
        var story = await Story.BeginAsync(await hosts.OfAsync(kind), West);
        var rosa = await story.AdvocateAsync("rosa@acme.example");
        // In March Los Angeles is 8 hours behind UTC; its clocks go forward on the 8th.
        string[] instants =
            ["2026-03-02T07:59:59Z", "2026-03-02T08:00:00Z", "2026-03-05T12:00:00Z", "2026-03-09T06:59:59Z", "2026-03-09T07:00:00Z"];
        for (var at = 0; at < instants.Length; at++)
            await SubmitAsync(story, rosa, $"kim{at}@globex.example", instants[at]);

        var leads = new List<int>();
        foreach (var (from, to) in new[] { ("2026-03-02", "2026-03-08"), ("2026-03-02", "2026-03-02"), ("2026-03-08", "2026-03-08"),
            ("2026-03-01", "2026-03-09") })
            leads.Add((await SummaryAsync(story, from, to))["leads"].GetValue<int>());

        leads.ShouldBe([3, 1, 1, 5]);
    }

    [Theory, BothEngines]
    public async Task The_summary_tells_what_the_leads_have_come_to_and_keeps_currencies_apart(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        await story.RuleAsync(Offer.At("qualified"), Offer.Points(10));
        var rosa = await story.AdvocateAsync("rosa@acme.example");
        await story.ClickAsync(await story.LinkAsync(rosa));
        await story.Program.Host.CountClicksAsync();
        var referrals = new List<string>();
        for (var at = 0; at < 4; at++)
            referrals.Add(await story.ReferAsync(rosa, $"kim{at}@globex.example"));
        await story.StageAsync(referrals[0], "qualified");
        await story.StageAsync(referrals[1], "opportunity", 30_000);
        await story.StageAsync(referrals[1], "won", 25_000);
        await story.StageAsync(referrals[2], "won", more: Euros(7_000));
        await story.StageAsync(referrals[2], "lost");
        await story.StageAsync(referrals[3], "opportunity", more: Euros(9_000));
        await story.StageAsync(referrals[3], "won", more: Euros(8_000));
        var today = TimeProvider.System.GetUtcNow();

        var summary = await SummaryAsync(story, $"{today.AddDays(-1):yyyy-MM-dd}", $"{today:yyyy-MM-dd}");

        string[] counted = ["shares", "clicks", "leads", "qualified", "opportunities", "won", "points_given"];
        counted.Select(name => summary[name].GetValue<long>()).ShouldBe([1, 1, 4, 4, 3, 2, 40]);
        (summary["pipeline"]["amount"]!.GetValue<long>(), summary["closed"]["amount"]!.GetValue<long>()).ShouldBe((30_000, 25_000));
        summary["pipeline"]["currency"]!.ToString().ShouldBe("USD");
        summary["conversion_percent"].GetValue<decimal>().ShouldBe(50m);
        var other = summary["other_currencies"].AsArray().ShouldHaveSingleItem()!;
        (other["currency"]!.ToString(), other["pipeline"]!.GetValue<long>(),
            other["closed"]!.GetValue<long>()).ShouldBe(("EUR", 16_000, 8_000));
    }

    private static JsonObject Euros(long amount) => new() { ["value"] = new JsonObject { ["amount"] = amount, ["currency"] = "EUR" } };

    private static async Task<Answer> SummaryAsync(Story story, string from, string to) =>
        (await story.Program.GetAsync($"/v1/insights/summary?from={from}&to={to}")).Expect(HttpStatusCode.OK);

    private static async Task SubmitAsync(Story story, string advocate, string email, string at) =>
        (await story.Program.PostAsync("/v1/referrals", new JsonObject
        {
            ["advocate"] = advocate,
            ["friend"] = new JsonObject { ["name"] = "Kim", ["email"] = email },
            ["introduction"] = "form",
            ["occurred_at"] = at,
        })).Expect(HttpStatusCode.Created);
}
