using System.Net;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.Challenges;

public sealed class ChallengeLimitTests(Hosts hosts)
{
    private const int Places = 3;
    private const int Many = 24;

    [Theory, BothEngines]
    public async Task The_last_place_is_given_once_to_many_who_ask_at_once(StoreKind kind)
    {
        var story = await ChallengeStory.BeginAsync(hosts, kind);
        var challenge = await story.LiveAsync(
            ChallengeStory.Challenge(ChallengeStory.WrittenStory, $$""" "limits": { "total": {{Places}} } """));
        var advocates = new List<string>();
        for (var at = 0; at < Many; at++)
            advocates.Add(await story.Story.AdvocateAsync($"a{at}@acme.example"));

        var answers = await Task.WhenAll(advocates.Select(advocate => story.TextAsync(challenge, advocate)));

        answers.Count(static answer => answer.Status == HttpStatusCode.Created).ShouldBe(Places);
        answers.Where(static answer => answer.Status != HttpStatusCode.Created)
            .ShouldAllBe(static answer => answer.Code == "limit_reached");
        var counts = (await story.ChallengeAsync(challenge))["counts"];
        (counts["waiting"]!.GetValue<int>(), counts["places_left"]!.GetValue<int>()).ShouldBe((Places, 0));
        await AfterARejectionAsync(story, challenge, answers, advocates);
    }

    [Theory, BothEngines]
    public async Task Many_requests_of_one_advocate_at_once_begin_one_way(StoreKind kind)
    {
        var story = await ChallengeStory.BeginAsync(hosts, kind);
        var rosa = await story.Story.AdvocateAsync("rosa@acme.example");
        var challenge = await story.LiveAsync(ChallengeStory.TwoStages);

        var answers = await Task.WhenAll(Enumerable.Range(0, Many).Select(_ => story.TakeAsync(challenge, rosa)));

        answers.Count(static answer => answer.Status == HttpStatusCode.Created).ShouldBe(1);
        answers.Select(static answer => answer["id"].ToString()).Distinct().ShouldHaveSingleItem();
        (await story.FactsAsync()).ShouldBe(["begun"]);
    }

    [Theory, BothEngines]
    public async Task Two_who_judge_at_once_judge_once(StoreKind kind)
    {
        var story = await ChallengeStory.BeginAsync(hosts, kind);
        var rosa = await story.Story.AdvocateAsync("rosa@acme.example");
        var challenge = await story.LiveAsync(ChallengeStory.TwoStages);
        var id = (await story.TextAsync(challenge, rosa))["id"].ToString();

        var answers = await Task.WhenAll(Enumerable.Range(0, Many).Select(at => at % 2 == 0
            ? story.JudgeAsync(id, "approval", """{ "stage": 1 }""") : story.JudgeAsync(id, "return", """{ "stage": 1, "note": "No" }""")));

        answers.Count(static answer => answer.Status == HttpStatusCode.OK).ShouldBe(1);
        answers.Where(static answer => answer.Status != HttpStatusCode.OK).ShouldAllBe(static answer => answer.Code == "already_judged");
    }

    [Theory, BothEngines]
    public async Task One_advocate_may_take_it_as_often_as_its_limit_says(StoreKind kind)
    {
        var story = await ChallengeStory.BeginAsync(hosts, kind);
        var rosa = await story.Story.AdvocateAsync("rosa@acme.example");
        var challenge = await story.LiveAsync(ChallengeStory.Challenge(ChallengeStory.Follow, """ "limits": { "per_advocate": 2 } """));

        (await story.TakeAsync(challenge, rosa, 1)).Expect(HttpStatusCode.Created);
        (await story.TakeAsync(challenge, rosa, 1)).Expect(HttpStatusCode.Created);
        (await story.TakeAsync(challenge, rosa, 1)).Expect(HttpStatusCode.UnprocessableEntity).Code.ShouldBe("limit_reached");
    }

    private static async Task AfterARejectionAsync(
        ChallengeStory story, string challenge, IReadOnlyList<Answer> answers, IReadOnlyList<string> advocates)
    {
        var taken = answers.First(static answer => answer.Status == HttpStatusCode.Created)["id"].ToString();
        await story.JudgeAsync(taken, "rejection", """{ "reason": "No" }""");
        var without = advocates[answers.ToList().FindIndex(static answer => answer.Status != HttpStatusCode.Created)];

        (await story.TakeAsync(challenge, without)).Expect(HttpStatusCode.Created);
    }
}
