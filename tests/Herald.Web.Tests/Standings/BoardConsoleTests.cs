using System.Net;
using System.Text.Json.Nodes;
using Herald.Core.Staff;
using Herald.Web.Standings;
using Herald.Web.Tests.Console;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Stories;
using Microsoft.Extensions.DependencyInjection;

namespace Herald.Web.Tests.Standings;

/// <summary>The leaderboards in the console.</summary>
public sealed class BoardConsoleTests(Hosts hosts)
{
    private static readonly DateTimeOffset LastWeek = new(2026, 2, 20, 12, 0, 0, TimeSpan.Zero);

    [Theory, BothEngines]
    public async Task Staff_see_who_leads_and_how_each_has_moved_since_last_week(StoreKind kind)
    {
        await using var host = await HeraldHost.StartAsync(kind, new TestClock()); // 1 March 2026, a Sunday
        var (story, console) = await BeginAsync(await Story.BeginAsync(host));
        var (rosa, kim, lee, omar) = (await story.JoinAsync("Rosa Díaz"), await story.JoinAsync("Kim Lo"),
            await story.JoinAsync("Lee Fu"), await story.JoinAsync("Omar Aziz"));
        await story.EarnAsync(rosa, 30, LastWeek);
        await story.EarnAsync(kim, 20, LastWeek);
        await story.EarnAsync(lee, 25, LastWeek);
        await story.EarnAsync(kim, 15);
        await story.EarnAsync(omar, 30);
        await story.CountedAsync(omar, 30);

        var page = await console.PageAsync("/leaderboards?by=points&period=all");

        page.Text.ShouldContain($"{console.Home}/advocates/{kim}\">Kim Lo<");
        var words = ConsoleStory.Words(page);
        words.ShouldContain("4 advocates All time Place Advocate Points Since last week "
            + "1 Kim Lo 35 Up 2 2 Rosa Díaz 30 Down 1 2 Omar Aziz 30 New 4 Lee Fu 25 Down 2");
        words.ShouldContain("Left out are those who chose not to be shown on leaderboards, and the staff of this program.");
        (await ReadAsync(console, "?period=week")).ShouldContain("1 Omar Aziz 30 New 2 Kim Lo 15 Up 1");
        // March began within this week, so that nothing is known from before; it is what is shown unless told.
        (await ReadAsync(console, "")).ShouldContain("March 2026 2 advocates March 2026 Place Advocate Points 1 Omar Aziz 30 2 Kim Lo 15");
        (await ReadAsync(console, "?by=closed-value&period=all")).ShouldContain("Business won Since last week 1 Kim Lo $35 Up 2");
        (await ReadAsync(console, "?period=2026-02")).ShouldContain("1 Rosa Díaz 30 2 Lee Fu 25 3 Kim Lo 20");

        await LeaveAsync(story, omar);
        (await ReadAsync(console, "?period=all")).ShouldNotContain("Omar");
    }

    [Theory, BothEngines]
    public async Task Audiences_with_a_leaderboard_have_theirs(StoreKind kind)
    {
        var (story, console) = await BeginAsync(await Story.BeginAsync(hosts, kind));
        var (rosa, bo) = (await story.JoinAsync("Rosa Díaz", "Acme"), await story.JoinAsync("Bo Berg", "Globex"));
        await story.EarnAsync(rosa, 30);
        await story.EarnAsync(bo, 50);
        await story.CountedAsync(bo, 50);
        (await ReadAsync(console, "")).ShouldNotContain("Everybody");
        await MakeAsync(story, "partners", "Partners of ours");
        await MakeAsync(story, "quiet", null);

        var page = await console.PageAsync("/leaderboards?period=all&audience=partners");

        var words = ConsoleStory.Words(page);
        words.ShouldContain("Everybody Partners of ours All time");
        words.ShouldContain("1 Rosa Díaz 30");
        words.ShouldNotContain("Bo Berg");
        page.Text.ShouldContain("leaderboards?by=closed-value&amp;period=all&amp;audience=partners\"");
        var without = await console.Staff.GetAsync(console.Home + "/leaderboards?period=all&audience=quiet");
        ConsoleStory.Words(without.Expect(HttpStatusCode.UnprocessableEntity)).ShouldContain("No audience “quiet” has a leaderboard.");
        ConsoleStory.Words(without).ShouldContain("1 Bo Berg 50");
    }

    [Theory, BothEngines]
    public async Task What_there_is_not_is_told_and_what_is_usual_shown(StoreKind kind)
    {
        var (story, console) = await BeginAsync(await Story.BeginAsync(hosts, kind));
        var kim = await story.JoinAsync("Kim Lo");
        await story.EarnAsync(kim, 30);
        await story.CountedAsync(kim, 30);

        foreach (var (query, said) in new[]
        {
            ("?by=nonsense", "No leaderboard is called “nonsense”."), ("?period=soon", "There is no leaderboard of “soon”."),
            ("?period=2099-01", "There is no leaderboard of “2099-01”."), ("?audience=No%00body", "has a leaderboard."),
        })
        {
            var page = ConsoleStory.Words((await console.Staff.GetAsync(console.Home + "/leaderboards" + query))
                .Expect(HttpStatusCode.UnprocessableEntity));
            page.ShouldContain(said);
            page.ShouldContain("1 Kim Lo 30");
        }

        ConsoleStory.Words((await console.Staff.GetAsync(console.Home + "/leaderboards/winners?period=week"))
            .Expect(HttpStatusCode.UnprocessableEntity)).ShouldContain("Winners are told of seasons and of months, not of “week”.");
    }

    [Theory, BothEngines]
    public async Task Who_won_what_is_over_is_told_with_equals_side_by_side(StoreKind kind)
    {
        var clock = new TestClock();
        await using var host = await HeraldHost.StartAsync(kind, clock);
        var (story, console) = await BeginAsync(await Story.BeginAsync(host));
        var (rosa, kim, lee) = (await story.JoinAsync("Rosa Díaz"), await story.JoinAsync("Kim Lo"), await story.JoinAsync("Lee Fu"));
        ConsoleStory.Words(await console.PageAsync("/leaderboards/winners")).ShouldContain("Nobody has won yet");
        await story.EarnAsync(rosa, 30);
        await story.EarnAsync(kim, 30);
        await story.EarnAsync(lee, 20);
        await story.CountedAsync(lee, 20);
        clock.Advance(TimeSpan.FromDays(33));
        await Eventually.TrueAsync(
            async () =>
            {
                await story.CountAsync();
                await host.Services.GetRequiredService<KeepResults>().RunOnceAsync(CancellationToken.None);
                return (await story.BoardAsync("points?period=2026-Q1")).Json!["frozen_at"] is not null;
            },
            "the season is kept");
        var staff = new ConsoleStory(story.Story, await story.Program.StaffAsync(StaffRole.Analyst, "vale@northwind.example"));

        var page = await staff.PageAsync("/leaderboards/winners");

        ConsoleStory.Words(page).ShouldContain("When First Second Third Quarter 1, 2026 Rosa Díaz 30 Kim Lo 30 – Lee Fu 20");
        page.Text.ShouldContain($"{staff.Home}/advocates/{kim}\">Kim Lo<");
        page.Text.ShouldContain("/leaderboards?by=points&amp;period=2026-Q1\"");
        ConsoleStory.Words(await staff.PageAsync("/leaderboards/winners?by=referrals-won&period=month"))
            .ShouldContain("March 2026 Rosa Díaz 1");
        var board = await ReadAsync(staff, "?period=2026-Q1");
        board.ShouldContain("Final result 3 advocates Quarter 1, 2026 Place Advocate Points 1 Rosa Díaz 30 1 Kim Lo 30 3 Lee Fu 20");
        board.ShouldContain("Who won the last season");
    }

    private static async Task<(BoardStory Story, ConsoleStory Console)> BeginAsync(Story story) =>
        (await BoardStory.BeginAsync(story), new(story, await story.Program.StaffAsync(StaffRole.Analyst)));

    private static async Task<string> ReadAsync(ConsoleStory console, string query) =>
        ConsoleStory.Words(await console.PageAsync("/leaderboards" + query));

    private static async Task LeaveAsync(BoardStory story, string advocate) =>
        (await (await story.Program.AdvocateAsync(advocate)).SubmitAsync($"/hub/{story.Program.Slug}/profile", null,
            ("name", "Omar Aziz"), ("locale", ""), ("time_zone", ""), ("boards", "off"))).Expect(HttpStatusCode.SeeOther);

    private static async Task MakeAsync(BoardStory story, string slug, string? board) =>
        (await story.Program.PostAsync("/v1/audiences", new JsonObject
        {
            ["slug"] = slug,
            ["name"] = slug,
            ["when"] = "account.name = \"Acme\"",
            ["board"] = board,
        })).Expect(HttpStatusCode.Created);
}
