using System.Globalization;
using Herald.Core.Challenges;
using Herald.Web.Challenges;
using Herald.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Herald.Web.Tests.Challenges;

/// <summary>Whether challenges are open for somebody is asked of the store at once, however many there are.</summary>
public sealed class GateTests
{
    private const string Demanding = """
        "when": "did.link_made >= 0", "opens": { "after": ["first"] }, "limits": { "per_advocate": 2, "per_advocate_days": 30, "total": 9 }
        """;

    [Theory, BothEngines]
    public async Task A_dozen_challenges_ask_the_store_as_often_as_one(StoreKind kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        await using var host = await HeraldHost.StartAsync(store);
        var story = await ChallengeStory.BeginAsync(host);
        var rosa = await story.Story.AdvocateAsync("rosa@acme.example");
        await story.LiveAsync(ChallengeStory.Challenge(ChallengeStory.Follow, """ "slug": "first" """));
        for (var number = 0; number < 12; number++)
            await LiveAsync(story, number);
        var last = await LiveAsync(story, 12);
        (await story.TakeAsync(last, rosa)).Code.ShouldBe("not_unlocked");

        var (all, ofAll) = await AskAsync(store, host, story, rosa, 13);
        var (_, ofOne) = await AskAsync(store, host, story, rosa, 1);

        all.Count.ShouldBe(13);
        all.ShouldAllBe(static facts => facts.InAudience && facts.Own == 0 && facts.Taken == 0);
        ofAll.ShouldBe(ofOne);
        ofAll.ShouldBeLessThan(12);
    }

    private static Task<string> LiveAsync(ChallengeStory story, int number) => story.LiveAsync(ChallengeStory.Challenge(
        ChallengeStory.Follow, string.Create(CultureInfo.InvariantCulture, $"\"slug\": \"large-{number}\", {Demanding}")));

    private static async Task<(IReadOnlyCollection<GateFacts> Facts, int Asked)> AskAsync(
        TestStore store, HeraldHost host, ChallengeStory story, string rosa, int count)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var queries = scope.ServiceProvider.GetRequiredService<ChallengeQueries>();
        var counting = new CountingStore();
        await using var db = counting.Open(store);
        var advocate = (await db.Advocates.ToListAsync()).Single(row => row.Id.ToString() == rosa);
        var rows = await db.Challenges.Where(static row => row.Slug != "first").OrderBy(static row => row.Id).Take(count).ToListAsync();
        var asked = new List<(Challenge, ChallengeTerms)>();
        foreach (var row in rows)
            asked.Add((row, await queries.TermsAsync(story.Program.Id, row.Id, row.Version, CancellationToken.None)));
        var before = counting.Asked;
        var facts = await new OpenGate(db).FactsAsync(asked, advocate, TimeProvider.System.GetUtcNow(), CancellationToken.None);
        return ([.. facts.Values], counting.Asked - before);
    }
}
