using System.Net;
using System.Text.Json.Nodes;
using Herald.Core.Referrals;
using Herald.Core.Staff;
using Herald.Data.Activities;
using Herald.Data.Insights;
using Herald.Web.Tests.Console;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Invitations;
using Herald.Web.Tests.Stories;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Tests.Insights.Origins;

/// <summary>What campaigns, channels and links brought, as staff and systems read it.</summary>
public sealed class OriginViewTests(Hosts hosts)
{
    private const int Friends = 24;
    private const int Bought = 1;
    private static readonly string[] Steps = ["qualified", "opportunity", "won"];

    [Theory, BothEngines]
    public async Task Totals_agree_with_the_rows_after_a_random_history(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        var dice = new Random(27);
        var links = new List<Answer>();
        foreach (var name in new[] { "rosa", "omar" })
        {
            var advocate = await story.AdvocateAsync(name + "@acme.example");
            links.Add(await story.LinkAsync(advocate));
            links.Add(await story.LinkAsync(advocate, new() { ["campaign"] = "spring", ["channel"] = "mail" }));
            links.Add(await story.LinkAsync(advocate, new() { ["channel"] = "linkedin" }));
        }

        for (var friend = 0; friend < Friends; friend++)
        {
            var way = dice.Next(4);
            var referral = await ComeAsync(story, links[dice.Next(links.Count)], friend, way);
            // What is bought is won; a value that is told afterwards is a correction, which totals of what was told do not know.
            foreach (var step in Steps.Where(_ => way != Bought && dice.Next(2) == 0))
                await story.StageAsync(referral, step, step == "qualified" ? null : dice.Next(1, 900));
        }

        await story.Program.Host.CountClicksAsync();
        await ReadAsync(story);
        foreach (var by in new[] { "campaign", "channel", "link" })
        {
            var expected = await CountedAsync(story, by);
            expected.Count.ShouldBeGreaterThan(1);
            (await RowsAsync(story, by)).ShouldBe(expected, ignoreOrder: true);
        }
    }

    [Theory, BothEngines]
    public async Task A_credit_that_moves_takes_along_what_comes_later(StoreKind kind)
    {
        var console = await ConsoleStory.BeginAsync(hosts, kind, StaffRole.Analyst);
        var story = console.Story;
        var mail = await story.LinkAsync(await story.AdvocateAsync("ana@acme.example"), new() { ["channel"] = "mail" });
        var post = await story.LinkAsync(await story.AdvocateAsync("bo@acme.example"), new() { ["channel"] = "linkedin" });
        await story.EventAsync("s-1", "signup", "c-1", more: new() { ["click"] = await story.ClickAsync(mail) });
        await story.EventAsync("s-0", "signup", "c-1", more: new()
        {
            ["code"] = post["code"].ToString(),
            ["occurred_at"] = TimeProvider.System.GetUtcNow().AddMinutes(-5).ToString("O"),
        });
        await story.PurchaseAsync("o-1", "c-1", 5_000);
        await story.Program.Host.CountClicksAsync();

        await ReadAsync(story);
        (await RowsAsync(story, "channel")).ShouldBe(["mail: 1 1 0 0 0 0 0", "linkedin: 0 0 1 1 1 5000 5000"]);
        (await RowsAsync(story, "link")).ShouldBe([$"{mail["id"]}: 1 1 0 0 0 0 0", $"{post["id"]}: 0 0 1 1 1 5000 5000"]);
        ConsoleStory.Words(await console.PageAsync(""))
            .ShouldContain("linkedin 0 0 before 1 0 before 1 0 before $50 $0 before mail 1 0 before 0 0 before 0 0 before $0 $0 before");
    }

    // By a click, a code, the invitation, or a referral that names no link.
    private static async Task<string> ComeAsync(Story story, Answer link, int friend, int way)
    {
        var email = $"kim{friend}@globex.example";
        switch (way)
        {
            case 0:
                var click = new JsonObject { ["click"] = await story.ClickAsync(link) };
                return (await story.EventAsync($"s-{friend}", "signup", $"c-{friend}", more: click))["credit"]["referral"]!.ToString();
            case Bought:
                return (await story.PurchaseAsync($"o-{friend}", $"c-{friend}", 100 + friend, link["code"].ToString()))
                    ["credit"]["referral"]!.ToString();
            case 2:
                await new Guest(story.Program, link["code"].ToString()).AcceptAsync(("email", email));
                return await NewestAsync(story);
            default:
                return (await story.Program.PostAsync("/v1/referrals", new JsonObject
                {
                    ["advocate"] = "omar@acme.example",
                    ["friend"] = new JsonObject { ["name"] = "Kim", ["email"] = email },
                    ["introduction"] = "form",
                    ["channel"] = "linkedin",
                })).Expect(HttpStatusCode.Created)["id"].ToString();
        }
    }

    // Until the server's own reader has passed the last fact of the program.
    private static async Task ReadAsync(Story story)
    {
        await using var db = story.Program.Host.OpenStore();
        var last = await db.Activities.Where(row => row.ProgramId == story.Program.Id)
            .OrderByDescending(static row => row.CommitGroup).ThenByDescending(static row => row.Position)
            .Select(static row => new { row.CommitGroup, row.Position }).FirstAsync();
        await Eventually.TrueAsync(
            async () => await StreamPosition.OfAsync(db, new DailyTotals().Name, TestContext.Current.CancellationToken) is var place
                && (place.CommitGroup, place.Position).CompareTo((last.CommitGroup, last.Position)) >= 0,
            "the facts are read");
    }

    private static async Task<string> NewestAsync(Story story)
    {
        await using var db = story.Program.Host.OpenStore();
        return (await db.Referrals.Where(row => row.ProgramId == story.Program.Id).OrderByDescending(static row => row.Id)
            .FirstAsync()).Id.ToString();
    }

    private static async Task<List<string>> CountedAsync(Story story, string by)
    {
        await using var db = story.Program.Host.OpenStore();
        var links = await db.Links.Where(row => row.ProgramId == story.Program.Id).ToDictionaryAsync(static row => row.Id);
        var clicks = (await db.Clicks.Where(row => row.ProgramId == story.Program.Id).ToListAsync())
            .CountBy(row => by switch
            {
                "campaign" => links[row.LinkId].Campaign,
                "channel" => links[row.LinkId].Channel,
                _ => row.LinkId.ToString(),
            }).ToDictionary();
        string? KeyOf(Referral row) => by switch
        {
            "campaign" => row.Campaign ?? "",
            "channel" => row.Channel ?? "",
            _ => row.LinkId?.ToString(),
        };
        return
        [
            .. (await db.Referrals.Where(row => row.ProgramId == story.Program.Id).ToListAsync()).GroupBy(KeyOf)
                .Where(static group => group.Key is not null)
                .Select(group => $"{group.Key}: {clicks.GetValueOrDefault(group.Key!)} {group.Count()} "
                    + $"{group.Count(static row => row.QualifiedAt is not null)} "
                    + $"{group.Count(static row => row.OpportunityAt is not null)} "
                    + $"{group.Count(static row => row.WonAt is not null)} {group.Sum(static row => row.PipelineAmount ?? 0)} "
                    + $"{group.Sum(static row => row.ClosedAmount ?? 0)}")
                .Order(StringComparer.Ordinal),
        ];
    }

    private static async Task<List<string>> RowsAsync(Story story, string by)
    {
        var today = TimeProvider.System.GetUtcNow();
        var path = $"/v1/insights/origins?from={today.AddDays(-1):yyyy-MM-dd}&to={today.AddDays(1):yyyy-MM-dd}&by={by}";
        var rows = (await story.Program.GetAsync(path)).Expect(HttpStatusCode.OK)["rows"].AsArray();
        return
        [
            .. rows.Select(static row => $"{row!["key"]}: {row["clicks"]} {row["leads"]} {row["qualified"]} {row["opportunities"]} "
                + $"{row["won"]} {row["pipeline"]!["amount"]} {row["closed"]!["amount"]}"),
        ];
    }
}
