using System.Net;
using Herald.Web.Standings;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Stories;
using Microsoft.Extensions.DependencyInjection;

namespace Herald.Web.Tests.Standings;

/// <summary>The advocates of one company among themselves.</summary>
public sealed class CompanyBoardTests(Hosts hosts)
{
    [Theory, BothEngines]
    public async Task Colleagues_are_ranked_among_themselves_and_nobody_else_is_shown(StoreKind kind)
    {
        var story = await BoardStory.BeginAsync(await Story.BeginAsync(hosts, kind));
        var (rosa, kim, lee) = (
            await story.JoinAsync("Rosa Díaz", "Acme"), await story.JoinAsync("Kim Lo", "Acme"), await story.JoinAsync("Lee Park", "Acme"));
        var (ada, bo) = (await story.JoinAsync("Ada Byron", "Globex"), await story.JoinAsync("Bo Berg"));
        var acme = await AccountOfAsync(story, rosa);
        foreach (var (advocate, points) in new[] { (rosa, 30L), (kim, 20L), (lee, 20L), (ada, 50L), (bo, 10L) })
            await story.EarnAsync(advocate, points);
        await story.CountedAsync(bo, 10);

        (await story.ReadAsync()).ShouldBe("1 Ada B. 50, 2 Rosa D. 30, 3 Kim L. 20, 3 Lee P. 20, 5 Bo B. 10");
        (await story.ReadAsync($"points?account={acme}")).ShouldBe("1 Rosa D. 30, 2 Kim L. 20, 2 Lee P. 20");
        (await story.ReadAsync($"points?account={acme}&period=month&around={kim}", "around"))
            .ShouldBe("1 Rosa D. 30, 2 Kim L. 20, 2 Lee P. 20");
        (await story.ReadAsync($"points?account={acme}&around={ada}", "around")).ShouldBe("");
        (await story.BoardAsync($"points?account={acme}"))["account"].ToString().ShouldBe(acme);

        var board = $"/hub/{story.Program.Slug}/leaderboards?period=all";
        var page = (await (await story.Program.AdvocateAsync(lee)).GetAsync(board + "&among=company")).Expect(HttpStatusCode.OK).Text;
        page.ShouldContain("You are 2nd of 3.");
        page.ShouldNotContain("Ada B.");
        (await (await story.Program.AdvocateAsync(bo)).GetAsync(board + "&among=company")).Expect(HttpStatusCode.OK).Text
            .ShouldContain("You are 5th of 5.", Case.Sensitive, "Who belongs to no company sees everybody.");

        (await (await story.Program.AdvocateAsync(rosa)).SubmitAsync($"/hub/{story.Program.Slug}/profile", null,
            ("name", "Rosa Díaz"), ("locale", ""), ("time_zone", ""), ("boards", "off"))).Expect(HttpStatusCode.SeeOther);
        (await story.ReadAsync($"points?account={acme}")).ShouldBe("1 Kim L. 20, 1 Lee P. 20");
    }

    [Theory, BothEngines]
    public async Task A_company_of_another_program_is_not_found_and_a_text_is_refused(StoreKind kind)
    {
        var (story, other) = (
            await BoardStory.BeginAsync(await Story.BeginAsync(hosts, kind)),
            await BoardStory.BeginAsync(await Story.BeginAsync(hosts, kind)));
        var foreign = await AccountOfAsync(other, await other.JoinAsync("Rosa Díaz", "Acme"));

        (await story.Program.GetAsync($"/v1/leaderboards/points?account={foreign}")).Expect(HttpStatusCode.NotFound)
            .Code.ShouldBe("not_found");
        (await story.Program.GetAsync("/v1/leaderboards/points?account=Acme")).Expect(HttpStatusCode.UnprocessableEntity)
            .Text.ShouldContain("invalid_account");
    }

    [Theory, BothEngines]
    public async Task Of_a_result_that_is_kept_the_scores_stay(StoreKind kind)
    {
        var clock = new TestClock(); // 1 March 2026, a Sunday
        await using var store = await TestStore.NewAsync(kind, clock);
        await using var host = await HeraldHost.StartAsync(store, clock);
        var story = await BoardStory.BeginAsync(await Story.BeginAsync(host));
        var (rosa, ada) = (await story.JoinAsync("Rosa Díaz", "Acme"), await story.JoinAsync("Ada Byron", "Globex"));
        var order = await story.EarnAsync(rosa, 30);
        await story.EarnAsync(ada, 50);
        await story.CountedAsync(ada, 50);
        clock.Advance(TimeSpan.FromDays(1.5));
        var week = $"points?period=2026-W09&account={await AccountOfAsync(story, rosa)}";
        await Eventually.TrueAsync(
            async () =>
            {
                await story.CountAsync();
                await host.Services.GetRequiredService<KeepResults>().RunOnceAsync(CancellationToken.None);
                return (await story.BoardAsync(week)).Json!["frozen_at"] is not null;
            },
            "the result is kept");

        await story.ReturnAsync(order);
        await story.EarnAsync(rosa, 5, clock.GetUtcNow().AddDays(-2));
        await story.CountedAsync(rosa, 5);

        (await story.ReadAsync(week)).ShouldBe("1 Rosa D. 30");
    }

    private static async Task<string> AccountOfAsync(BoardStory story, string advocate) =>
        (await story.Program.GetAsync($"/v1/advocates/{advocate}")).Expect(HttpStatusCode.OK)["account"]!["id"]!.ToString();
}
