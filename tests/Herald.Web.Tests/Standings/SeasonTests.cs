using System.Net;
using System.Text.Json.Nodes;
using Herald.Web.Standings;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Stories;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Herald.Web.Tests.Standings;

/// <summary>A program chooses its seasons.</summary>
public sealed class SeasonTests(Hosts hosts)
{
    [Theory, BothEngines]
    public async Task A_choice_holds_from_the_next_season_on_and_what_is_kept_stays(StoreKind kind)
    {
        var clock = new TestClock(); // 1 March 2026
        await using var store = await TestStore.NewAsync(kind, clock);
        await using var host = await HeraldHost.StartAsync(store, clock);
        var story = await BoardStory.BeginAsync(await Story.BeginAsync(host));
        var (rosa, kim) = (await story.JoinAsync("Rosa Díaz"), await story.JoinAsync("Kim Lo"));
        await story.EarnAsync(rosa, 30);
        await story.CountedAsync(rosa, 30);

        var chosen = await ChooseAsync(story.Program, "year", 6);

        chosen["season"].ToJsonString().ShouldBe("""{"length":"year","first_month":6,"from":"2026-04-01"}""");
        (await story.BoardAsync("points?period=season"))["period"].ToString().ShouldBe("2026-Q1");
        await ToAsync(story, clock, new(2026, 4, 3, 12, 0, 0, TimeSpan.Zero), ["2026-Q1"]);
        await story.EarnAsync(kim, 20);
        await story.CountedAsync(kim, 20);
        await story.ReadsAsync("1 Kim L. 20", "points?period=season");
        (await story.BoardAsync("points?period=season"))["period"].ToString().ShouldBe("2026-04-2M");
        (await story.ReadAsync("points?period=2026-Q1")).ShouldBe("1 Rosa D. 30");
        var page = (await (await story.Program.AdvocateAsync(kim)).GetAsync($"/hub/{story.Program.Slug}/leaderboards?period=season"))
            .Expect(HttpStatusCode.OK).Text;
        page.ShouldContain("April 2026 to May 2026");
        page.ShouldContain("This season");

        await ToAsync(story, clock, new(2026, 6, 2, 12, 0, 0, TimeSpan.Zero), ["2026-04-2M", "2026-Q1"]);
        (await story.BoardAsync("points?period=season"))["period"].ToString().ShouldBe("2026-06-12M");
        (await story.ReadAsync("points?period=2026-04-2M")).ShouldBe("1 Kim L. 20");
        (await story.ReadAsync("points?period=2026-Q1")).ShouldBe("1 Rosa D. 30");
        foreach (var other in (string[])["2026-Q2", "2026-06-6M", "2027-06-12M"])
        {
            (await story.Program.GetAsync("/v1/leaderboards/points?period=" + other)).Expect(HttpStatusCode.UnprocessableEntity)
                .Text.ShouldContain("unknown_period");
        }
    }

    [Theory, BothEngines]
    public async Task What_is_left_out_stays_and_a_month_that_is_none_is_refused(StoreKind kind)
    {
        var program = await hosts.NewProgramAsync(kind);
        (await program.GetAsync("/v1/program"))["season"].ToJsonString()
            .ShouldBe("""{"length":"quarter","first_month":1,"from":null}""");

        var chosen = await ChooseAsync(program, null, 11);

        (chosen["season"]["length"]!.ToString(), chosen["season"]["first_month"]!.GetValue<int>()).ShouldBe(("quarter", 2));
        (await program.PutAsync("/v1/program", new JsonObject { ["season"] = new JsonObject { ["first_month"] = 13 } }))
            .Expect(HttpStatusCode.UnprocessableEntity).Text.ShouldContain("month_out_of_range");
        (await program.PutAsync("/v1/program", new JsonObject { ["name"] = "Circle" })).Expect(HttpStatusCode.OK)["season"].ToJsonString()
            .ShouldBe(chosen["season"].ToJsonString());
    }

    private static async Task<Answer> ChooseAsync(ProgramDriver program, string? length, int month)
    {
        var season = new JsonObject { ["first_month"] = month };
        if (length is not null)
            season["length"] = length;
        return (await program.PutAsync("/v1/program", new JsonObject { ["season"] = season })).Expect(HttpStatusCode.OK);
    }

    // Time goes on, and what is over by then is kept.
    private static async Task ToAsync(BoardStory story, TestClock clock, DateTimeOffset instant, string[] seasons)
    {
        clock.Advance(instant - clock.GetUtcNow());
        List<string> kept = [];
        await Eventually.TrueAsync(
            async () =>
            {
                await story.CountAsync();
                await story.Program.Host.Services.GetRequiredService<KeepResults>().RunOnceAsync(CancellationToken.None);
                await using var db = story.Program.Host.OpenStore();
                kept = await db.BoardResults.Where(row => row.ProgramId == story.Program.Id && row.RankedAt != null)
                    .Select(static row => row.Period).ToListAsync();
                return seasons.All(kept.Contains);
            },
            "the seasons are kept");
        kept.Where(static name => name.Contains('Q') || name.EndsWith('M')).Order(StringComparer.Ordinal).ShouldBe(seasons);
    }
}
