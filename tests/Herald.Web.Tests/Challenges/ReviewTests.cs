using System.Net;
using System.Text.Json.Nodes;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.Challenges;

public sealed class ReviewTests(Hosts hosts)
{
    [Theory, BothEngines]
    public async Task Who_waits_longest_comes_first_page_by_page(StoreKind kind)
    {
        var story = await ChallengeStory.BeginAsync(hosts, kind);
        var challenge = await story.LiveAsync(ChallengeStory.TwoStages);
        var begun = new List<(string Advocate, string Id)>();
        foreach (var name in new[] { "a", "b", "c", "d" })
        {
            var advocate = await story.Story.AdvocateAsync($"{name}@acme.example");
            begun.Add((advocate, (await story.TakeAsync(challenge, advocate))["id"].ToString()));
        }

        foreach (var (advocate, _) in begun.AsEnumerable().Reverse().Take(3))
            await story.TextAsync(challenge, advocate);

        var first = await story.Program.GetAsync("/v1/completions?state=submitted&limit=2");
        await story.JudgeAsync(begun[2].Id, "approval"); // The last of the page moves on before the next is asked for.
        var second = await story.Program.GetAsync($"/v1/completions?state=submitted&limit=2&cursor={first["next_cursor"]}");

        Ids(first).ShouldBe([begun[3].Id, begun[2].Id]);
        Ids(second).ShouldBe([begun[1].Id]);
        second.Json!["next_cursor"].ShouldBeNull();
        Ids(await story.Program.GetAsync("/v1/completions")).ShouldBe([.. begun.AsEnumerable().Reverse().Select(static one => one.Id)]);
        Ids(await story.Program.GetAsync($"/v1/challenges/{challenge}/completions?state=begun")).ShouldBe([begun[2].Id, begun[0].Id]);
        Ids(await story.Program.GetAsync($"/v1/completions?challenge={challenge}&advocate=b@acme.example")).ShouldBe([begun[1].Id]);
    }

    [Theory, BothEngines]
    public async Task Many_are_approved_at_once_each_for_itself(StoreKind kind)
    {
        var story = await ChallengeStory.BeginAsync(hosts, kind);
        var challenge = await story.LiveAsync(ChallengeStory.Challenge(ChallengeStory.WrittenStory));
        var ids = new List<string>();
        foreach (var name in new[] { "a", "b" })
            ids.Add((await story.TextAsync(challenge, await story.Story.AdvocateAsync($"{name}@acme.example")))["id"].ToString());
        var waits = (await story.TakeAsync(challenge, await story.Story.AdvocateAsync("c@acme.example")))["id"].ToString();
        var body = new JsonObject
        {
            ["completions"] = new JsonArray(ids[0], waits, ids[1], ids[0], "cmp_01jd0000000000000000000000"),
            ["note"] = "Thank you all",
        };

        var answer = (await story.Program.PostAsync("/v1/completions/approvals", body, "k-1")).Expect(HttpStatusCode.OK);
        var again = await story.Program.PostAsync("/v1/completions/approvals", body, "k-1");

        answer["results"].AsArray().Select(static one => (one!["status"]!.GetValue<int>(), one["problem"]?["code"]!.ToString()))
            .ShouldBe([(200, null), (409, "nothing_submitted"), (200, null), (409, "already_judged"), (404, "not_found")]);
        again.Text.ShouldBe(answer.Text);
        foreach (var id in ids)
        {
            var completion = await story.CompletionAsync(id);
            (completion["state"].ToString(), completion["stages"][0]!["steps"]![0]!["note"]!.ToString())
                .ShouldBe(("completed", "Thank you all"));
        }

        (await story.FactsAsync()).Count(static fact => fact == "done 1 story").ShouldBe(2);
    }

    private static IReadOnlyList<string> Ids(Answer answer) =>
        [.. answer.Expect(HttpStatusCode.OK)["data"].AsArray().Select(static row => row!["id"]!.ToString())];
}
