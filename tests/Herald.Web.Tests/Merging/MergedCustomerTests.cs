using System.Net;
using System.Text.Json.Nodes;
using Herald.Core.Ids;
using Herald.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Tests.Merging;

/// <summary>What somebody said and bought as a customer under two names is one person's.</summary>
public sealed class MergedCustomerTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, BothEngines]
    public async Task What_she_said_and_bought_under_either_name_is_hers_and_goes_back_with_the_name(StoreKind kind)
    {
        await using var story = await MergeStory.BeginAsync(kind);
        await SayAsync(story, "s-1", "rosa@acme.example", 6);
        await SayAsync(story, "s-2", "rosa@home.example", 9);
        await story.Hub.Story.PurchaseAsync("o-1", "u-2", 4_900);
        await ShouldBeAsync(story, rosa: (1, null), other: (1, 4_900));

        var merge = (await story.MergeAsync()).Expect(HttpStatusCode.Created);
        await ShouldBeAsync(story, rosa: (2, 4_900), other: (0, 4_900));
        await story.Hub.Story.PurchaseAsync("o-2", "u-2", 1_000);
        await SayAsync(story, "s-3", "rosa@home.example", 10);
        await ShouldBeAsync(story, rosa: (3, 5_900), other: (0, 4_900));
        await story.ReadAnewAsync();
        await ShouldBeAsync(story, rosa: (3, 5_900), other: (0, null));

        (await story.UndoAsync(merge)).Expect(HttpStatusCode.OK);
        await ShouldBeAsync(story, rosa: (2, 0), other: (1, 5_900));
    }

    private static Task ShouldBeAsync(MergeStory story, (int Said, long? Bought) rosa, (int Said, long? Bought) other) =>
        Eventually.TrueAsync(
            async () =>
            {
                await story.ReadStreamAsync();
                return await OfAsync(story, story.Rosa) == rosa && await OfAsync(story, story.Other) == other;
            },
            $"{rosa} and {other} are kept");

    private static async Task<(int Said, long? Bought)> OfAsync(MergeStory story, string advocate)
    {
        await using var db = story.Hub.Program.Host.OpenStore();
        IdText.TryRead(advocate, out AdvocateId id).ShouldBeTrue();
        var value = await db.CustomerValues.SingleOrDefaultAsync(row => row.AdvocateId == id, Ct);
        return (await db.SatisfactionAnswers.CountAsync(row => row.AdvocateId == id, Ct), value?.Amount);
    }

    private static async Task SayAsync(MergeStory story, string id, string email, int score) =>
        (await story.Hub.Program.PostAsync("/v1/events", new JsonObject
        {
            ["id"] = id,
            ["type"] = "satisfaction",
            ["customer"] = new JsonObject { ["email"] = email },
            ["properties"] = new JsonObject { ["score"] = score },
        })).Expect(HttpStatusCode.OK);
}
