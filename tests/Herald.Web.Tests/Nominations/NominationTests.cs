using System.Net;
using System.Text.Json.Nodes;
using Herald.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Tests.Nominations;

/// <summary>Who is to be invited next: ranked with reasons, named, and invited in a round.</summary>
public sealed class NominationTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, BothEngines]
    public async Task Each_stands_with_his_score_whose_parts_can_be_added_up(StoreKind kind)
    {
        var clock = new TestClock();
        await using var host = await HeraldHost.StartAsync(kind, clock);
        var story = await NominationStory.BeginAsync(host, clock);
        await story.KnownAsync("Rosa", "Acme", new JsonObject { ["customer_since"] = "2020-01-01" });
        await story.KnownAsync("Kim", "Acme");
        var lee = await story.KnownAsync("Lee");
        await story.KnownAsync("Omar", attributes: new JsonObject { ["plan"] = "pro" });
        await story.SayAsync("Rosa", 10);
        await story.SayAsync("Lee", 3);
        await story.SayAsync("Omar", 10);
        await story.SayAsync("Omar", 8);
        await story.BuyAsync("Kim", 50_000);
        var friend = new JsonObject { ["email"] = "ida@globex.example", ["name"] = "Ida" };
        var referral = new JsonObject { ["advocate"] = lee, ["introduction"] = "form", ["friend"] = friend };
        (await story.Program.PostAsync("/v1/referrals", referral)).Expect(HttpStatusCode.Created);
        await story.ReadAsync(4, 1);

        var ranked = await story.RankedAsync();

        ranked.Select(static one => one["name"]!.ToString()).ShouldBe(["Rosa", "Kim", "Omar", "Lee"]);
        ranked.ShouldAllBe(static one => one["score"]!.GetValue<int>() == one["reasons"]!.AsArray().Sum(Points));
        Reasons(ranked[0]).ShouldBe(["satisfaction 30", "revenue 25", "tenure 8"]);
        ranked[0]["reasons"]!.AsArray().Select(static one => one!["text"]!.ToString()).ShouldBe([
            "Said 10 of 10 on 1 Mar 2026: would recommend.", "The company bought for $500.", "A customer for 6 years.",
        ]);
        Reasons(ranked[1]).ShouldBe(["revenue 25"]);
        Reasons(ranked[2]).ShouldBe(["satisfaction 10"]);
        Reasons(ranked[3]).ShouldBe(["referrals 2", "satisfaction -60"]);
        (await story.Program.PostAsync("/v1/audiences", JsonNode.Parse("""
            { "name": "Look", "slug": "look", "when": "advocate.attributes.plan = \"pro\"" }
            """))).Expect(HttpStatusCode.Created);
        (await story.ScoresAsync("?audience=look"))[2].ShouldBe(("Omar", 22));
        var first = await story.Program.GetAsync("/v1/nominations?limit=3");
        (await story.ScoresAsync($"?limit=3&cursor={first["next_cursor"]}")).ShouldBe([("Lee", -58)]);
        (await story.Program.GetAsync("/v1/nominations?audience=none")).Code.ShouldBe("unknown_audience");
    }

    [Theory, BothEngines]
    public async Task Who_is_in_invited_left_in_peace_or_not_to_be_written_to_is_left_out(StoreKind kind)
    {
        var clock = new TestClock();
        await using var host = await HeraldHost.StartAsync(kind, clock);
        var story = await NominationStory.BeginAsync(host, clock);
        var (kim, lee, omar) = (await story.KnownAsync("Kim"), await story.KnownAsync("Lee"), await story.KnownAsync("Omar"));
        var (ida, rosa) = (await story.KnownAsync("Ida"), await story.KnownAsync("Rosa"));
        await story.Round.DoneAsync(await story.Round.InviteAsync(false, kim, lee));
        await story.Round.ComeInAsync(NominationStory.Email("Kim"));
        await story.Program.PutAsync($"/v1/advocates/{omar}/respite", new JsonObject { ["reason"] = "A complaint" });
        await BounceAsync(story, NominationStory.Email("Ida"));

        (await story.ScoresAsync()).ShouldBe([("Rosa", 0)]);
        foreach (var (who, why) in new[]
        {
            (kim, "Kim is in the hub already"),
            (lee, "Lee was invited within the last 30 days"), (omar, "Omar is to be left in peace for now"),
            (ida, "Ida has an address from which a mail came back"),
        })
        {
            var refused = await story.NominateAsync(null, rosa, who);
            (refused.Status, refused.Code).ShouldBe((HttpStatusCode.UnprocessableEntity, "cannot_be_invited"));
            refused["errors"]["advocates"]![0]!.ToString().ShouldStartWith(why);
        }

        (await story.NominateAsync(null, rosa, "adv_01kjmma2g0e00a2wrp5r879zbe")).Code.ShouldBe("advocate_not_found");
        (await story.RankedAsync())[0]["nominated"].ShouldBeNull();
        // At another address he can be invited again, after a while.
        var moved = new JsonObject { ["email"] = "lee@globex.example", ["name"] = "Lee", ["external_id"] = "Lee" };
        (await story.Program.PostAsync("/v1/advocates", moved)).Expect(HttpStatusCode.OK);
        (await story.ScoresAsync()).ShouldBe([("Rosa", 0), ("Lee", -20)]);
        clock.Advance(TimeSpan.FromDays(90));
        (await story.ScoresAsync()).ShouldContain(("Lee", 0));
    }

    [Theory, BothEngines]
    public async Task Who_is_nominated_is_invited_with_the_others_and_leaves_the_list(StoreKind kind)
    {
        var clock = new TestClock();
        await using var host = await HeraldHost.StartAsync(kind, clock);
        var story = await NominationStory.BeginAsync(host, clock);
        var (kim, lee, omar) = (await story.KnownAsync("Kim"), await story.KnownAsync("Lee"), await story.KnownAsync("Omar"));
        await story.KnownAsync("Rosa");
        var nobody = new JsonObject { ["nominated"] = true };
        (await story.Program.PostAsync("/v1/invitation-rounds", nobody.DeepClone())).Code.ShouldBe("nobody_to_invite");

        var named = (await story.NominateAsync("Spoke at the meetup", kim, lee, kim)).Expect(HttpStatusCode.OK)["nominated"].AsArray();
        named.Select(static one => one!["advocate"]!.ToString()).ShouldBe([kim, lee]);
        await story.NominateAsync("First", omar);
        (await story.NominateAsync("Twice", omar)).Expect(HttpStatusCode.OK);
        (await story.Program.DeleteAsync($"/v1/nominations/{lee}")).Expect(HttpStatusCode.OK);
        (await story.Program.DeleteAsync($"/v1/nominations/{lee}")).Expect(HttpStatusCode.NotFound);

        var nominations = (await story.RankedAsync()).ToDictionary(static one => one["name"]!.ToString(), static one => one["nominated"]);
        (nominations["Kim"]!["note"]!.ToString(), nominations["Omar"]!["note"]!.ToString(), nominations["Lee"])
            .ShouldBe(("Spoke at the meetup", "Twice", null));
        nominations["Kim"]!["by"]!.ToString().ShouldStartWith("key ");
        var preview = await story.Program.PostAsync("/v1/invitation-rounds/preview", nobody.DeepClone());
        (preview["total"].GetValue<int>(), preview["count"].GetValue<int>()).ShouldBe((2, 2));
        var round = await story.Round.DoneAsync(await story.Round.StartAsync(nobody));

        (round.Sent, round.Total, round.Name).ShouldBe((2, 2, "2 who were nominated"));
        (await story.Round.MailsAsync(NominationStory.Email("Kim"))).ShouldHaveSingleItem();
        (await story.Round.MailsAsync(NominationStory.Email("Omar"))).ShouldHaveSingleItem();
        (await story.ScoresAsync()).Select(static one => one.Name).ShouldBe(["Lee", "Rosa"]);
        await using var db = story.Program.Host.OpenStore();
        (await db.Nominations.CountAsync(row => row.ProgramId == story.Program.Id, Ct)).ShouldBe(0);
        (await db.AuditNotes.Where(row => row.ProgramId == story.Program.Id).Select(static row => row.Action).ToListAsync(Ct))
            .Count(static action => action is "nominated advocate" or "took nomination back").ShouldBe(5);
    }

    private static int Points(JsonNode? reason) => reason!["points"]!.GetValue<int>();

    private static IEnumerable<string> Reasons(JsonNode one) =>
        one["reasons"]!.AsArray().Select(static reason => $"{reason!["kind"]} {reason["points"]}");

    private static async Task BounceAsync(NominationStory story, string email)
    {
        await using var db = story.Program.Host.OpenStore();
        var key = await db.Advocates.Where(row => row.ProgramId == story.Program.Id && row.EmailKey == email).SingleAsync(Ct);
        db.Mails.Add(new()
        {
            ProgramId = story.Program.Id,
            Id = new(Guid.CreateVersion7()),
            Kind = "sign_in",
            Recipient = key.Email,
            Subject = "Welcome",
            Secret = false,
            QueuedAt = key.CreatedAt,
            FailedAt = key.CreatedAt,
        });
        await db.SaveChangesAsync(Ct);
    }
}
