using System.Net;
using System.Text.Json.Nodes;
using Herald.Core.Challenges;
using Herald.Core.Ids;
using Herald.Core.Staff;
using Herald.Web.Tests.Challenges;
using Herald.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Tests.Hub;

/// <summary>What an advocate sees of a challenge on trial, and what staff are told of it.</summary>
public sealed class VariantHubTests
{
    private const string Trial =
        """ "variants": [ { "key": "b", "name": "Other name", "summary": "Other words" } ], "variant_size": 100 """;

    [Theory, BothEngines]
    public async Task He_sees_one_variant_everywhere_and_is_counted_once(StoreKind kind)
    {
        await using var hub = await HubStory.BeginAsync(kind);
        var challenge = await hub.LiveAsync("Own name", ChallengeStory.Follow, """ "slug": "tried", """ + Trial);
        var (his, other) = await KeyAsync(hub, challenge) == "a" ? ("Own name", "Other name") : ("Other name", "Own name");

        foreach (var path in new[] { "", "/challenges", "/challenges/tried", "/challenges" })
        {
            var page = await hub.ReadAsync(path);
            page.ShouldContain(his);
            page.ShouldNotContain(other);
        }

        (await CountAsync(hub, challenge)).ShouldBe((1, 0, 0));
        await hub.BeginQuestAsync("tried");
        (await hub.ReadAsync("/challenges/tried")).ShouldContain(his);
        (await hub.HandInAsync("tried", 1)).Expect(HttpStatusCode.SeeOther);
        (await CountAsync(hub, challenge)).ShouldBe((1, 1, 1));
    }

    [Theory, BothEngines]
    public async Task Who_has_begun_keeps_his_words_when_another_variant_is_kept(StoreKind kind)
    {
        await using var hub = await HubStory.BeginAsync(kind);
        var challenge = await hub.LiveAsync("Own name", ChallengeStory.Survey, """ "slug": "tried", """ + Trial);
        var own = await SeeAsync(hub, challenge);
        await hub.BeginQuestAsync("tried");
        var manager = await hub.Program.StaffAsync(StaffRole.Manager);
        var page = $"/console/{hub.Program.Slug}/challenges/{challenge}";
        (await manager.GetAsync(page)).Expect(HttpStatusCode.OK).Text.ShouldContain("Too early to tell: 0 of 100");

        var keep = own == "Own name" ? "b" : "a";
        (await manager.SubmitAsync(page + "/variants", page, ("do", "keep." + keep))).Expect(HttpStatusCode.SeeOther);

        var now = (await hub.Program.GetAsync($"/v1/challenges/{challenge}")).Expect(HttpStatusCode.OK);
        now["name"].ToString().ShouldBe(keep == "b" ? "Other name" : "Own name");
        now["variants"].AsArray().ShouldBeEmpty();
        (await hub.ReadAsync("/challenges/tried")).ShouldContain(own);
        (await manager.GetAsync($"/console/{hub.Program.Slug}/audit")).Text.ShouldContain("changed challenge");
        (await manager.SubmitAsync(page + "/variants", page, ("do", "keep.b"))).Expect(HttpStatusCode.UnprocessableEntity);
    }

    [Theory, BothEngines]
    public async Task The_first_that_saw_each_are_compared_when_they_had_their_week(StoreKind kind)
    {
        await using var hub = await HubStory.BeginAsync(kind);
        var challenge = await hub.LiveAsync("Own name", ChallengeStory.Follow, """ "slug": "tried", """ + Trial);
        await FillAsync(hub, challenge, "a", 110, begun: 10);
        await FillAsync(hub, challenge, "b", 100, begun: 45);

        (await CompareAsync(hub, challenge))["verdict"]["code"]!.ToString().ShouldBe("too_few_seen");
        hub.Clock!.Advance(TimeSpan.FromDays(8));
        var trial = await CompareAsync(hub, challenge);

        (trial["verdict"]["code"]!.ToString(), trial["verdict"]["best"]!.ToString()).ShouldBe(("best", "b"));
        var (a, b) = (trial["variants"][0]!, trial["variants"][1]!);
        (a["seen"]!.GetValue<int>(), a["begun"]!.GetValue<int>(), a["compared"]!["seen"]!.GetValue<int>()).ShouldBe((110, 10, 100));
        (b["begun"]!.GetValue<int>(), b["completed"]!.GetValue<int>()).ShouldBe((45, 45));
        b["difference"]!["low"]!.GetValue<double>().ShouldBeGreaterThan(0.2);
        b["begun_share"]!["low"]!.GetValue<double>().ShouldBe(0.3561, 0.001);
        var manager = await hub.Program.StaffAsync(StaffRole.Manager);
        var page = (await manager.GetAsync($"/console/{hub.Program.Slug}/challenges/{challenge}")).Expect(HttpStatusCode.OK).Text;
        page.ShouldContain("B is ahead");
        page.ShouldContain("45 %");
    }

    private static async Task<string> KeyAsync(HubStory hub, string challenge)
    {
        await using var db = hub.Program.Host.OpenStore();
        var row = await db.Challenges.SingleAsync(one => one.Id == Id<ChallengeId>(challenge));
        return VariantSplit.Of(row.ProgramId, row.Id, Id<AdvocateId>(hub.Rosa), ["a", "b"]);
    }

    // Her first look at the board; what she is called to see.
    private static async Task<string> SeeAsync(HubStory hub, string challenge)
    {
        var key = await KeyAsync(hub, challenge);
        await hub.ReadAsync("/challenges");
        var seen = (await CompareAsync(hub, challenge))["variants"].AsArray().Single(one => one!["key"]!.ToString() == key)!;
        seen["seen"]!.GetValue<int>().ShouldBe(1);
        return seen["name"]!.ToString();
    }

    private static async Task<Answer> CompareAsync(HubStory hub, string challenge) =>
        (await hub.Program.GetAsync($"/v1/challenges/{challenge}/variants")).Expect(HttpStatusCode.OK);

    private static async Task<(int Seen, int Begun, int Completed)> CountAsync(HubStory hub, string challenge)
    {
        var variants = (await CompareAsync(hub, challenge))["variants"].AsArray();
        return (Sum("seen"), Sum("begun"), Sum("completed"));

        int Sum(string count) => variants.Sum(one => one![count]!.GetValue<int>());
    }

    private static TId Id<TId>(string text)
        where TId : struct, IEntityId<TId> => IdText.TryRead<TId>(text, out var id) ? id : throw new FormatException(text);

    // So many that saw it, of whom some went on to complete it by the API.
    private static async Task FillAsync(HubStory hub, string challenge, string variant, int seen, int begun)
    {
        var who = new List<string>();
        for (var at = 0; at < seen; at++)
            who.Add(await hub.Story.AdvocateAsync($"{variant}{at}@acme.example"));
        await using (var db = hub.Program.Host.OpenStore())
        {
            db.Sightings.AddRange(who.Select(id => new Sighting
            {
                ProgramId = hub.Program.Id,
                ChallengeId = Id<ChallengeId>(challenge),
                AdvocateId = Id<AdvocateId>(id),
                Variant = variant,
                SeenAt = hub.Clock!.GetUtcNow(),
            }));
            await db.SaveChangesAsync();
        }

        foreach (var id in who.Take(begun))
        {
            var way = await hub.Program.PostAsync(
                $"/v1/challenges/{challenge}/completions", new JsonObject { ["advocate"] = id, ["stage"] = 1 });
            way.Expect(HttpStatusCode.Created)["variant"].ToString().ShouldBe(variant);
        }
    }
}
