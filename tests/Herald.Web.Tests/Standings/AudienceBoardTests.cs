using System.Net;
using System.Text.Json.Nodes;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Stories;

namespace Herald.Web.Tests.Standings;

/// <summary>Those who belong to an audience, among themselves.</summary>
public sealed class AudienceBoardTests(Hosts hosts)
{
    [Theory, BothEngines]
    public async Task Members_of_an_audience_are_ranked_among_themselves_and_it_is_theirs_alone(StoreKind kind)
    {
        var (story, rosa, kim, bo) = await ThreeAsync(kind);
        await MakeAsync(story, "partners", "account.name = \"Acme\"", "Partners of ours");

        (await story.ReadAsync("points?audience=partners")).ShouldBe("1 Rosa D. 30, 2 Kim L. 20");
        (await story.ReadAsync($"points?audience=partners&period=month&around={kim}", "around")).ShouldBe("1 Rosa D. 30, 2 Kim L. 20");
        (await story.BoardAsync("points?audience=partners"))["audience"].ToString().ShouldBe("partners");

        var path = $"/hub/{story.Program.Slug}/leaderboards?period=all&among=audience.partners";
        var page = (await (await story.Program.AdvocateAsync(kim)).GetAsync(path)).Expect(HttpStatusCode.OK).Text;
        page.ShouldContain("Partners of ours");
        page.ShouldContain("You are 2nd of 2.");
        page.ShouldNotContain("Bo B.");
        var others = (await (await story.Program.AdvocateAsync(bo)).GetAsync(path)).Expect(HttpStatusCode.OK).Text;
        others.ShouldContain("You are 1st of 3.", Case.Sensitive, "Who does not belong to it sees everybody, and no word of it.");
        others.ShouldNotContain("Partners of ours");
    }

    [Theory, BothEngines]
    public async Task A_leaderboard_is_taken_away_and_its_audience_still_asked_by_key(StoreKind kind)
    {
        var (story, _, kim, _) = await ThreeAsync(kind);
        var id = await MakeAsync(story, "partners", "account.name = \"Acme\"", "Partners of ours");

        var changed = (await story.Program.PutAsync($"/v1/audiences/{id}", Input("partners", "account.name = \"Acme\"", null)))
            .Expect(HttpStatusCode.OK);

        changed.Text.ShouldContain("\"board\":null");
        (await story.ReadAsync("points?audience=partners")).ShouldBe("1 Rosa D. 30, 2 Kim L. 20");
        (await (await story.Program.AdvocateAsync(kim)).GetAsync($"/hub/{story.Program.Slug}/leaderboards")).Expect(HttpStatusCode.OK).Text
            .ShouldNotContain("Partners of ours");
    }

    [Theory, BothEngines]
    public async Task What_cannot_be_asked_is_refused(StoreKind kind)
    {
        var (story, rosa, _, _) = await ThreeAsync(kind);
        var account = (await story.Program.GetAsync($"/v1/advocates/{rosa}"))["account"]!["id"]!.ToString();

        (await story.Program.GetAsync("/v1/leaderboards/points?audience=nobody")).Expect(HttpStatusCode.NotFound)
            .Code.ShouldBe("not_found");
        (await story.Program.GetAsync("/v1/leaderboards/points?audience=No%00body")).Expect(HttpStatusCode.UnprocessableEntity)
            .Text.ShouldContain("invalid_audience");
        (await story.Program.GetAsync($"/v1/leaderboards/points?audience=partners&account={account}"))
            .Expect(HttpStatusCode.UnprocessableEntity).Text.ShouldContain("two_circles");
    }

    [Theory, BothEngines]
    public async Task An_advocate_chooses_among_so_many_at_most(StoreKind kind)
    {
        var story = await BoardStory.BeginAsync(await Story.BeginAsync(hosts, kind));
        for (var number = 0; number < 10; number++)
            await MakeAsync(story, $"board-{number}", "advocate.level >= 1", $"Board {number}");

        (await story.Program.PostAsync("/v1/audiences", Input("one-more", "advocate.level >= 1", "One more")))
            .Expect(HttpStatusCode.UnprocessableEntity).Text.ShouldContain("too_many_boards");
        await MakeAsync(story, "one-more", "advocate.level >= 1", null);
    }

    private async Task<(BoardStory Story, string Rosa, string Kim, string Bo)> ThreeAsync(StoreKind kind)
    {
        var story = await BoardStory.BeginAsync(await Story.BeginAsync(hosts, kind));
        var (rosa, kim, bo) = (
            await story.JoinAsync("Rosa Díaz", "Acme"), await story.JoinAsync("Kim Lo", "Acme"),
            await story.JoinAsync("Bo Berg", "Globex"));
        foreach (var (advocate, points) in new[] { (rosa, 30L), (kim, 20L), (bo, 50L) })
            await story.EarnAsync(advocate, points);
        await story.CountedAsync(bo, 50);
        return (story, rosa, kim, bo);
    }

    private static JsonObject Input(string slug, string when, string? board) =>
        new() { ["slug"] = slug, ["name"] = slug, ["when"] = when, ["board"] = board };

    private static async Task<string> MakeAsync(BoardStory story, string slug, string when, string? board) =>
        (await story.Program.PostAsync("/v1/audiences", Input(slug, when, board))).Expect(HttpStatusCode.Created)["id"]!.ToString();
}
