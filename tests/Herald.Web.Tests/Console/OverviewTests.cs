using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Herald.Core.Staff;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.Console;

/// <summary>The console's first page: each number beside the period before, and with the way to just the rows that it counts.</summary>
public sealed class OverviewTests(Hosts hosts)
{
    private static string Day(int back) =>
        TimeProvider.System.GetUtcNow().AddDays(-back).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static JsonObject At(int back) => new() { ["occurred_at"] = TimeProvider.System.GetUtcNow().AddDays(-back).ToString("O") };

    [Theory, BothEngines]
    public async Task Every_number_leads_to_the_rows_that_add_up_to_it(StoreKind kind)
    {
        var console = await ConsoleStory.BeginAsync(hosts, kind);
        await SeedAsync(console);

        var page = await console.PageAsync($"?from={Day(20)}&to={Day(0)}");

        await LeadsToAsync(console, page, "Leads", 5);
        await LeadsToAsync(console, page, "Qualified", 4);
        await LeadsToAsync(console, page, "Opportunities", 3);
        await LeadsToAsync(console, page, "Won", 2);
        await LeadsToAsync(console, page, "Pipeline", "$1,250", 3);
        await LeadsToAsync(console, page, "Closed", "$750.50", 2);
        ConsoleStory.Number(page, "Conversion").Value.ShouldBe("40.0%");
    }

    [Theory, BothEngines]
    public async Task Each_number_stands_beside_that_of_the_period_before_in_words_and_with_a_sign(StoreKind kind)
    {
        var console = await ConsoleStory.BeginAsync(hosts, kind);
        await SeedAsync(console);

        var words = ConsoleStory.Words(await console.PageAsync($"?from={Day(20)}&to={Day(0)}"));

        words.ShouldContain("▲ 150% 3 more than 2 before");
        words.ShouldContain("none before");
        words.ShouldContain("80% of Leads");
    }

    [Theory, BothEngines]
    public async Task Times_between_stages_are_medians(StoreKind kind)
    {
        var console = await ConsoleStory.BeginAsync(hosts, kind);
        var rosa = await console.Story.AdvocateAsync("rosa@acme.example");
        foreach (var days in (int[])[1, 3, 9])
        {
            var referral = await ReferAsync(console, rosa, $"f{days}@globex.example", 12);
            await console.Story.StageAsync(referral, "qualified", more: At(12 - days));
        }

        ConsoleStory.Words(await console.PageAsync("")).ShouldContain("Median 3 days");
    }

    [Theory, BothEngines]
    public async Task A_new_program_says_what_to_do_next_and_a_period_that_is_none_is_refused(StoreKind kind)
    {
        var console = await ConsoleStory.BeginAsync(hosts, kind, StaffRole.Analyst);

        var page = ConsoleStory.Words(await console.PageAsync(""));
        page.ShouldContain("No referral yet");
        page.ShouldContain("What happens now");
        page.ShouldNotContain("Leads over time");
        (await console.Staff.GetAsync(console.Home + "?from=2026-02-30")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await console.Staff.GetAsync(console.Home + "?from=2026-02-02&to=2026-02-01")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Theory, BothEngines]
    public async Task Advocates_and_channels_lead_to_their_own_rows(StoreKind kind)
    {
        var console = await ConsoleStory.BeginAsync(hosts, kind);
        await SeedAsync(console);

        var page = await console.PageAsync($"?from={Day(20)}&to={Day(0)}");
        var ways = ConsoleStory.Found(page, "<th scope=\"row\"><a href=\"([^\"]+)\">").Select(WebUtility.HtmlDecode).ToList();

        var rosa = ways.Single(static way => way!.Contains("advocate=", StringComparison.Ordinal));
        ConsoleStory.RowsOn(await console.Staff.GetAsync(rosa!)).Count.ShouldBe(5);
        var none = ways.Single(static way => way!.Contains("channel=", StringComparison.Ordinal));
        ConsoleStory.RowsOn(await console.Staff.GetAsync(none!)).Count.ShouldBe(5);
    }

    private static Task LeadsToAsync(ConsoleStory console, Answer page, string label, int count) =>
        LeadsToAsync(console, page, label, count.ToString(CultureInfo.InvariantCulture), count);

    private static async Task LeadsToAsync(ConsoleStory console, Answer page, string label, string value, int rows)
    {
        var number = ConsoleStory.Number(page, label);
        number.Value.ShouldBe(value, label);
        var list = (await console.Staff.GetAsync(number.Href)).Expect(HttpStatusCode.OK);
        ConsoleStory.RowsOn(list).Count.ShouldBe(rows, label);
        ConsoleStory.Words(list).ShouldContain($"{rows} referral");
        if (value.StartsWith('$'))
            ConsoleStory.Words(list).ShouldContain(value);
    }

    // Five within twenty days, two before them; money of another currency and a referral of another program beside them.
    private async Task SeedAsync(ConsoleStory console)
    {
        var story = console.Story;
        var rosa = await story.AdvocateAsync("rosa@acme.example");
        await ReferAsync(console, rosa, "a@globex.example", 5);
        await story.StageAsync(await ReferAsync(console, rosa, "b@globex.example", 6), "qualified", more: At(4));
        await story.StageAsync(await ReferAsync(console, rosa, "c@globex.example", 7), "opportunity", 49_950, At(3));
        await story.StageAsync(await ReferAsync(console, rosa, "d@globex.example", 8), "won", 50_000, At(2));
        await story.StageAsync(await ReferAsync(console, rosa, "e@globex.example", 9), "won", 25_050, At(1));
        await ReferAsync(console, rosa, "f@globex.example", 25);
        await ReferAsync(console, rosa, "g@globex.example", 26);
        var other = await ConsoleStory.BeginAsync(hosts, StoreKind.Sqlite);
        await ReferAsync(other, await other.Story.AdvocateAsync("omar@acme.example"), "h@globex.example", 5);
    }

    private static async Task<string> ReferAsync(ConsoleStory console, string advocate, string email, int back) =>
        (await console.Story.Program.PostAsync("/v1/referrals", new JsonObject
        {
            ["advocate"] = advocate,
            ["friend"] = new JsonObject { ["name"] = email.Split('@')[0], ["email"] = email },
            ["introduction"] = "form",
            ["occurred_at"] = TimeProvider.System.GetUtcNow().AddDays(-back).ToString("O"),
        })).Expect(HttpStatusCode.Created)["id"].ToString();
}
