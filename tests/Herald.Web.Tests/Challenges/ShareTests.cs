using System.Net;
using Herald.Web.Challenges;
using Herald.Web.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace Herald.Web.Tests.Challenges;

/// <summary>Stages that are proved by clicks on the advocate's own link.</summary>
public sealed class ShareTests(Hosts hosts)
{
    private const string TwoSteps = """
        { "title": "Two", "kind": "share", "content": "https://shop.northwind.example/news", "clicks": 2 },
        { "title": "Three", "kind": "share", "content": "https://shop.northwind.example/news", "clicks": 3 }
        """;

    [Theory, BothEngines]
    public async Task Clicks_on_the_own_link_prove_one_stage_after_the_other(StoreKind kind)
    {
        var story = await ChallengeStory.BeginAsync(hosts, kind);
        var (rosa, omar) = (await story.Story.AdvocateAsync("rosa@acme.example"), await story.Story.AdvocateAsync("omar@acme.example"));
        var challenge = await story.LiveAsync(ChallengeStory.Challenge(TwoSteps));

        var begun = (await story.TakeAsync(challenge, rosa)).Expect(HttpStatusCode.Created);
        var other = (await story.TakeAsync(challenge, omar)).Expect(HttpStatusCode.Created);
        (await story.TakeAsync(challenge, rosa, 1)).Code.ShouldBe("proved_otherwise");
        await ClickAsync(story, begun["share_url"].ToString(), 2);
        await ClickAsync(story, other["share_url"].ToString(), 1);

        (await StandsAsync(story, begun)).ShouldBe(("begun", 2));
        (await StandsAsync(story, other)).ShouldBe(("begun", 1));
        (await story.TakeAsync(challenge, rosa))["share_url"].ToString().ShouldBe(begun["share_url"].ToString());
        await ClickAsync(story, begun["share_url"].ToString(), 1);
        (await StandsAsync(story, begun)).ShouldBe(("completed", null));
        var done = await story.CompletionAsync(begun["id"].ToString());
        done.Json!["share_url"].ShouldBeNull();
        done["stages"][0]!["steps"]![0]!["proof"]!.ToString().ShouldStartWith("lnk_");
        (await story.FactsAsync()).Count(static fact => fact.StartsWith("done", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Theory, BothEngines]
    public async Task Who_takes_it_again_shares_by_another_link_and_begins_at_nothing(StoreKind kind)
    {
        var story = await ChallengeStory.BeginAsync(hosts, kind);
        var rosa = await story.Story.AdvocateAsync("rosa@acme.example");
        var challenge = await story.LiveAsync(ChallengeStory.Challenge(
            """{ "title": "One", "kind": "share", "content": "https://shop.northwind.example/news", "clicks": 1 }""",
            """ "limits": { "per_advocate": 2 } """));
        var first = await story.TakeAsync(challenge, rosa);
        await ClickAsync(story, first["share_url"].ToString(), 1);
        (await StandsAsync(story, first)).ShouldBe(("completed", null));

        var second = (await story.TakeAsync(challenge, rosa)).Expect(HttpStatusCode.Created);

        second["share_url"].ToString().ShouldNotBe(first["share_url"].ToString());
        (await StandsAsync(story, second)).ShouldBe(("begun", 1));
    }

    [Theory, BothEngines]
    public async Task What_links_of_the_program_may_not_lead_to_is_not_launched(StoreKind kind)
    {
        var story = await ChallengeStory.BeginAsync(hosts, kind);
        var strange = ChallengeStory.Challenge(
            """{ "title": "Share", "kind": "share", "content": "https://elsewhere.example/", "clicks": 1 }""");
        var draft = await story.DraftAsync(strange);
        var live = await story.LiveAsync(ChallengeStory.Challenge(ChallengeStory.Follow));

        (await story.Program.PostAsync($"/v1/challenges/{draft}/launch")).Expect(HttpStatusCode.UnprocessableEntity).Code
            .ShouldBe("destination_not_allowed");
        (await story.ChangeAsync(live, strange)).Expect(HttpStatusCode.UnprocessableEntity).Code.ShouldBe("destination_not_allowed");
    }

    private static async Task ClickAsync(ChallengeStory story, string url, int times)
    {
        using var friend = story.Program.Client(null);
        friend.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0 (X11; Linux x86_64) Chrome/150.0 Safari/537.36");
        for (var time = 0; time < times; time++)
            (await friend.GetAsync(new Uri(new Uri(url).AbsolutePath, UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.Found);
        await story.Program.Host.CountClicksAsync();
        await story.Program.Host.Services.GetRequiredService<FollowClicks>().RunOnceAsync(CancellationToken.None);
    }

    private static async Task<(string State, int? Next)> StandsAsync(ChallengeStory story, Answer way)
    {
        var now = await story.CompletionAsync(way["id"].ToString());
        return (now["state"].ToString(), now.Json!["next_stage"]?.GetValue<int>());
    }
}
