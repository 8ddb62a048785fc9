using System.Net;
using System.Text.Json.Nodes;
using Herald.Core.Challenges;
using Herald.Core.Ids;
using Herald.Core.Staff;
using Herald.Web.Tests.Harness;
using Microsoft.Playwright;

namespace Herald.Browser.Tests.Journeys;

/// <summary>Staff try other words for a challenge and keep them; a beta is full, and the next in line gets what becomes free.</summary>
public sealed class TrialJourneyTests(Hosts hosts, Chromium chromium)
{
    private static readonly Look[] Looks = [Look.DeskByDay, Look.DeskByNight, Look.PhoneByDay];

    [Fact]
    public async Task A_variant_is_added_seen_compared_and_kept()
    {
        var program = await ProgramDriver.NewAsync(await hosts.OfAsync(StoreKind.Sqlite));
        var id = await LiveAsync(program, """{ "title": "Follow", "kind": "follow", "address": "https://www.example.com/" }""");
        await using var maya = await ManagerAsync(program, Look.DeskByDay);
        await maya.OpenAsync($"/console/{program.Slug}/challenges/{id}");
        await maya.PressAsync("Add a variant");
        var variant = maya.Page.Locator("#field-variants-0");
        await maya.FillAsync("Name", "Two minutes for a friend", variant);
        await Assertions.Expect(maya.Page.Locator("#challenge-seen")).ToContainTextAsync("Two minutes for a friend");
        await maya.FillAsync("Compared when seen by", "100");
        await maya.PressAsync("See what changes");
        await maya.ReadAsync("Variant B, name");
        await maya.PressAsync("Save as version 2");
        await maya.ReadAsync("Too early to tell: 0 of 100");
        await FillAsync(program, id);

        await maya.OpenAsync($"/console/{program.Slug}/challenges/{id}");
        await maya.ReadAsync("B is ahead");
        foreach (var look in Looks)
        {
            await using var other = await ManagerAsync(program, look);
            await other.OpenAsync($"/console/{program.Slug}/challenges/{id}");
            await other.ShouldBeReadableAsync("console-trial-" + look);
            other.ShouldHaveSeenNothingWrong();
        }

        await maya.PressAsync("Keep B");
        await maya.ReadAsync("Everybody sees these words from now on");
        await maya.ReadHeadingAsync("Two minutes for a friend");
        maya.ShouldHaveSeenNothingWrong();
    }

    [Fact]
    public async Task Who_waits_for_a_place_gets_the_one_that_is_taken_back()
    {
        var program = await ProgramDriver.NewAsync(await hosts.OfAsync(StoreKind.Sqlite));
        var id = await LiveAsync(program, """{ "title": "Take a place", "kind": "beta", "places": 1, "waiting_list": true }""");
        await program.PostAsync("/v1/advocates", new JsonObject { ["email"] = "omar@acme.example", ["name"] = "Omar Haddad" });
        (await program.PostAsync($"/v1/challenges/{id}/completions", new JsonObject { ["advocate"] = "omar@acme.example", ["stage"] = 1 }))
            .Expect(HttpStatusCode.Created);
        var advocate = (await program.PostAsync(
            "/v1/advocates", new JsonObject { ["email"] = "rosa@acme.example", ["name"] = "Rosa Díaz" }))["id"].ToString();
        await using var rosa = await Person.ArriveAsync(
            chromium, program.Host, Look.PhoneByDay, signedIn: await program.AdvocateAsync(advocate));
        await rosa.OpenAsync($"/hub/{program.Slug}/challenges/try-it");
        await rosa.PressAsync("Begin");
        await rosa.ReadAsync("All 1 places are taken. You may wait for one.");
        await rosa.PressAsync("Wait for a place");
        await rosa.ReadAsync("You are number 1 in line for a place.");
        await rosa.ShouldBeReadableAsync("hub-beta-in-line");

        foreach (var look in Looks)
        {
            await using var maya = await ManagerAsync(program, look);
            await maya.OpenAsync($"/console/{program.Slug}/challenges/{id}");
            await maya.ReadAsync("Number 1 in line");
            await maya.ShouldBeReadableAsync("console-places-" + look);
            maya.ShouldHaveSeenNothingWrong();
        }

        await using var mia = await ManagerAsync(program, Look.DeskByDay);
        await mia.OpenAsync($"/console/{program.Slug}/challenges/{id}");
        await mia.TickAsync("Omar Haddad");
        await mia.FillAsync("Why the one that is chosen is taken back", "It was not used.");
        await mia.PressAsync("Take it back");
        await mia.ReadAsync("nobody waits in line");

        await rosa.OpenAsync($"/hub/{program.Slug}/challenges/try-it");
        await rosa.ReadAsync("Done");
        rosa.ShouldHaveSeenNothingWrong();
        mia.ShouldHaveSeenNothingWrong();
    }

    private async Task<Person> ManagerAsync(ProgramDriver program, Look look) => await Person.ArriveAsync(
        chromium, program.Host, look, signedIn: await program.StaffAsync(StaffRole.Manager, null, "Maya Lind"));

    private static async Task<string> LiveAsync(ProgramDriver program, string stage)
    {
        var id = (await program.PostAsync("/v1/challenges", JsonNode.Parse(
            $$"""{ "name": "Try it", "slug": "try-it", "summary": "It takes two minutes.", "stages": [ {{stage}} ] }""")))
            .Expect(HttpStatusCode.Created)["id"].ToString();
        (await program.PostAsync($"/v1/challenges/{id}/launch")).Expect(HttpStatusCode.OK);
        return id;
    }

    // What a fortnight would bring: as many as were planned saw each, and their week is over.
    private static async Task FillAsync(ProgramDriver program, string challenge)
    {
        IdText.TryRead(challenge, out ChallengeId id).ShouldBeTrue();
        var now = TimeProvider.System.GetUtcNow();
        await using var db = program.Host.OpenStore();
        var row = db.Challenges.Single(one => one.Id == id);
        db.Entry(row).Property(nameof(Challenge.TriedFrom)).CurrentValue = now.AddDays(-20);
        db.Entry(row).Property(nameof(Challenge.TriedFrom)).IsModified = true;
        for (var at = 0; at < 200; at++)
        {
            var kim = new JsonObject { ["email"] = $"p{at}@acme.example", ["name"] = "Kim" };
            var advocate = (await program.PostAsync("/v1/advocates", kim)).Expect(HttpStatusCode.Created)["id"].ToString();
            IdText.TryRead(advocate, out AdvocateId who).ShouldBeTrue();
            var variant = at % 2 == 0 ? "a" : "b";
            db.Sightings.Add(new()
            {
                ProgramId = program.Id,
                ChallengeId = id,
                AdvocateId = who,
                Variant = variant,
                SeenAt = now.AddDays(-10),
            });
            if (at % (variant == "a" ? 20 : 3) == 0)
            {
                db.Completions.Add(new()
                {
                    ProgramId = program.Id,
                    Id = CompletionId.From(Guid.CreateVersion7(now.AddDays(-9))),
                    ChallengeId = id,
                    Version = 2,
                    Variant = variant,
                    AdvocateId = who,
                    BegunAt = now.AddDays(-9),
                    Since = now.AddDays(-9),
                });
            }
        }

        await db.SaveChangesAsync();
    }
}
