using System.Net;
using System.Text.Json.Nodes;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.Merging;

/// <summary>Two advocates who are one person become one, and two again.</summary>
public sealed class MergeTests
{
    private const string Done = "did.referral_submitted >= 2 and did.link_made >= 1";
    private static readonly string[] Own = ["kim@globex.example"];
    private static readonly string[] Both = ["kim@globex.example", "lee@globex.example"];

    [Theory, BothEngines]
    public async Task Referrals_rewards_and_links_come_along_and_the_books_say_how(StoreKind kind)
    {
        await using var story = await MergeStory.BeginAsync(kind);
        await story.ReferAsync();
        var code = await story.Hub.Story.CodeAsync(story.Other);

        var merge = (await story.MergeAsync()).Expect(HttpStatusCode.Created);

        (merge["moved"]["referrals"]!.GetValue<int>(), merge["moved"]["rewards"]!.GetValue<int>(), merge["moved"]["links"]!.GetValue<int>())
            .ShouldBe((1, 2, 1));
        (await story.PointsAsync(story.Rosa)).ShouldBe((200, 1_000, 0));
        (await FriendsAsync(story, story.Rosa)).ShouldBe(Both);
        (await story.Hub.Program.GetAsync($"/v1/advocates/{story.Rosa}/links"))["data"].AsArray()
            .Select(static link => link!["code"]!.ToString()).ShouldBe([code]);
        var statement = await story.Hub.Story.StatementAsync(story.Rosa);
        statement.Count.ShouldBe(3);
        await story.Hub.Story.BooksBalanceAsync();
        // What waited still waits for its own day.
        story.Hub.Clock!.Advance(TimeSpan.FromDays(15));
        await Eventually.TrueAsync(async () => await story.PointsAsync(story.Rosa) == (0, 1_200, 0), "both holds were over");
        await story.Hub.Story.BooksBalanceAsync();
    }

    [Theory, BothEngines]
    public async Task Stages_and_refunds_that_come_later_are_hers_who_stayed_and_nothing_is_paid_twice(StoreKind kind)
    {
        await using var story = await MergeStory.BeginAsync(kind);
        var referral = await story.Hub.Story.ReferAsync(story.Other, "lee@globex.example");
        var code = await story.Hub.Story.CodeAsync(story.Other);
        await story.MergeAsync();

        await story.Hub.Story.StageAsync(referral, "won", 5_000);
        await story.Hub.Story.StageAsync(referral, "won", 5_000);
        await story.Hub.Story.PurchaseAsync("o-9", "c-9", 4_900, code);

        (await story.Hub.Story.ReferralAsync(referral))["advocate"].ToString().ShouldContain(story.Rosa);
        (await story.PointsAsync(story.Rosa)).ShouldBe((200, 2_000, 0));
        await story.Hub.Story.RefundAsync("r-9", "o-9", "c-9");
        await story.Hub.Story.StageAsync(referral, "lost");
        await story.Hub.Story.BooksBalanceAsync();
    }

    [Theory, BothEngines]
    public async Task She_is_found_by_the_names_of_both_and_is_one_in_every_list(StoreKind kind)
    {
        await using var story = await MergeStory.BeginAsync(kind);
        (await story.MergeAsync("u-2")).Expect(HttpStatusCode.Created);
        var program = story.Hub.Program;

        (await program.GetAsync($"/v1/advocates/{story.Other}")).Expect(HttpStatusCode.OK)["id"].ToString().ShouldBe(story.Rosa);
        (await program.GetAsync("/v1/advocates"))["data"].AsArray().Select(static row => row!["id"]!.ToString()).ShouldBe([story.Rosa]);
        var saved = (await program.PostAsync("/v1/advocates", new JsonObject
        {
            ["external_id"] = "u-2",
            ["email"] = "rosa@home.example",
            ["name"] = "Rosa Díaz",
            ["attributes"] = new JsonObject { ["seats"] = 3 },
        })).Expect(HttpStatusCode.OK);
        (saved["id"].ToString(), saved["email"].ToString(), saved["attributes"]["seats"]!.GetValue<int>())
            .ShouldBe((story.Rosa, "rosa@acme.example", 3));
        (await story.Hub.Story.ReferAsync("rosa@home.example", "mo@globex.example")).ShouldStartWith("ref_");
        (await FriendsAsync(story, story.Rosa)).ShouldBe(["mo@globex.example"]);
        // What she lacked came from the other.
        (await program.GetAsync($"/v1/advocates/{story.Rosa}"))["time_zone"].ToString().ShouldBe("Europe/Madrid");
    }

    [Theory, BothEngines]
    public async Task Boards_levels_deeds_and_badges_follow_and_say_the_same_when_read_anew(StoreKind kind)
    {
        await using var story = await MergeStory.BeginAsync(kind);
        await story.ReferAsync();
        (await story.Hub.Program.PutAsync("/v1/levels", JsonNode.Parse("""
            { "levels": [ { "name": "Member", "points": 0 }, { "name": "Insider", "points": 1200 } ] }
            """)!)).Expect(HttpStatusCode.OK);
        await story.Hub.Story.LinkAsync(story.Other);
        await story.ReadStreamAsync();
        await ShouldScoreAsync(story, story.Other, 1_100);

        await story.MergeAsync();
        await story.ReadStreamAsync();

        await ShouldScoreAsync(story, story.Rosa, 1_200);
        (await ScoreAsync(story, story.Other)).ShouldBeNull();
        (await story.HoldsAsync(Done)).ShouldBeTrue();
        (await story.HoldsAsync("advocate.level = 2")).ShouldBeTrue();
        await story.ReadAnewAsync();
        await ShouldScoreAsync(story, story.Rosa, 1_200);
        (await ScoreAsync(story, story.Other)).ShouldBeNull();
        (await story.HoldsAsync(Done)).ShouldBeTrue();
    }

    [Theory, BothEngines]
    public async Task What_came_along_goes_back_and_what_came_since_stays(StoreKind kind)
    {
        await using var story = await MergeStory.BeginAsync(kind);
        await story.ReferAsync();
        var merge = (await story.MergeAsync()).Expect(HttpStatusCode.Created);
        await story.Hub.Story.ReferAsync("rosa@home.example", "mo@globex.example");

        var undone = (await story.UndoAsync(merge)).Expect(HttpStatusCode.OK);

        undone["undone_by"].ToString().ShouldStartWith("key ");
        (await story.PointsAsync(story.Rosa)).ShouldBe((200, 0, 0));
        (await story.PointsAsync(story.Other)).ShouldBe((100, 1_000, 0));
        (await FriendsAsync(story, story.Rosa)).ShouldBe(["kim@globex.example", "mo@globex.example"]);
        (await FriendsAsync(story, story.Other)).ShouldBe(["lee@globex.example"]);
        (await story.Hub.Program.GetAsync($"/v1/advocates/{story.Rosa}")).Json!["time_zone"].ShouldBeNull();
        await story.Hub.Story.BooksBalanceAsync();
        (await story.UndoAsync(merge)).Code.ShouldBe("merge_undone");
        await story.ReadStreamAsync();
        await ShouldScoreAsync(story, story.Other, 1_100);
        (await story.HoldsAsync(Done)).ShouldBeFalse();
        // And once more, since nothing of it is left.
        (await story.MergeAsync()).Expect(HttpStatusCode.Created);
        (await story.PointsAsync(story.Rosa)).ShouldBe((300, 1_000, 0));
        await story.Hub.Story.BooksBalanceAsync();
    }

    [Theory, BothEngines]
    public async Task Links_of_the_same_three_lie_beside_each_other(StoreKind kind)
    {
        await using var story = await MergeStory.BeginAsync(kind);
        var place = new JsonObject { ["campaign"] = "spring", ["channel"] = "mail" };
        var own = (await story.Hub.Story.LinkAsync(story.Rosa, place.DeepClone().AsObject()))["code"].ToString();
        var other = (await story.Hub.Story.LinkAsync(story.Other, place.DeepClone().AsObject()))["code"].ToString();

        var merge = await story.MergeAsync();

        (await story.Hub.Program.PostAsync($"/v1/advocates/{story.Rosa}/links", place))["code"].ToString().ShouldBe(own);
        (await story.Hub.Story.PurchaseAsync("o-1", "c-1", 4_900, other))["credit"]["advocate"]!.ToString().ShouldBe(story.Rosa);
        (await story.UndoAsync(merge)).Expect(HttpStatusCode.OK);
        (await story.Hub.Program.PostAsync($"/v1/advocates/{story.Other}/links", place.DeepClone().AsObject()))["code"].ToString()
            .ShouldBe(other);
    }

    [Theory, BothEngines]
    public async Task A_referral_that_went_from_one_to_the_other_before_is_paid_once(StoreKind kind)
    {
        await using var story = await MergeStory.BeginAsync(kind);
        var referral = await story.Hub.Story.ReferAsync(story.Rosa, "kim@globex.example");
        (await story.Hub.Program.PostAsync($"/v1/referrals/{referral}/reassignments",
            new JsonObject { ["advocate"] = story.Other, ["reason"] = "She came twice." })).Expect(HttpStatusCode.OK);

        (await story.MergeAsync()).Expect(HttpStatusCode.Created);

        (await story.PointsAsync(story.Rosa)).ShouldBe((100, 0, 0));
        await story.Hub.Story.StageAsync(referral, "won", 5_000);
        (await story.PointsAsync(story.Rosa)).ShouldBe((100, 1_000, 0));
        await story.Hub.Story.BooksBalanceAsync();
    }

    [Theory, BothEngines]
    public async Task Who_was_signed_in_as_the_other_is_signed_out_and_comes_in_as_who_stays(StoreKind kind)
    {
        await using var story = await MergeStory.BeginAsync(kind);
        var browser = await story.Hub.Program.AdvocateAsync(story.Other);
        (await browser.GetAsync(story.Hub.Home)).Expect(HttpStatusCode.OK);

        await story.MergeAsync();

        (await browser.GetAsync(story.Hub.Home)).Status.ShouldBe(HttpStatusCode.SeeOther);
    }

    [Theory, BothEngines]
    public async Task What_cannot_be_merged_is_refused_by_name_and_nothing_moves(StoreKind kind)
    {
        await using var story = await MergeStory.BeginAsync(kind);
        await story.ReferAsync();
        (await story.MergeAsync("nobody@acme.example")).Code.ShouldBe("advocate_not_found");
        (await story.MergeAsync("rosa@acme.example")).Code.ShouldBe("merge_same");
        await story.Hub.Story.SpendAsync(story.Other, 400);

        (await story.MergeAsync()).Code.ShouldBe("merge_wallet_in_use");

        (await story.PointsAsync(story.Other)).ShouldBe((100, 600, 0));
        (await FriendsAsync(story, story.Rosa)).ShouldBe(Own);
        // The other way round it can be done.
        (await story.Hub.Program.PostAsync($"/v1/advocates/{story.Other}/merges", new JsonObject { ["advocate"] = story.Rosa }))
            .Expect(HttpStatusCode.Created);
        (await story.PointsAsync(story.Other)).ShouldBe((200, 600, 0));
        await story.Hub.Story.BooksBalanceAsync();
    }

    [Theory, BothEngines]
    public async Task Who_stayed_may_go_into_another_and_is_undone_from_the_last_on(StoreKind kind)
    {
        await using var story = await MergeStory.BeginAsync(kind);
        await story.ReferAsync();
        var third = await story.Hub.Story.AdvocateAsync("rosa@third.example");
        var first = await story.MergeAsync();
        var second = (await story.Hub.Program.PostAsync($"/v1/advocates/{third}/merges", new JsonObject { ["advocate"] = story.Rosa }))
            .Expect(HttpStatusCode.Created);

        (await story.Hub.Program.GetAsync($"/v1/advocates/{story.Other}"))["id"].ToString().ShouldBe(third);
        (await FriendsAsync(story, third)).ShouldBe(Both);
        (await story.UndoAsync(first)).Code.ShouldBe("merge_buried");
        (await story.UndoAsync(second)).Expect(HttpStatusCode.OK);
        (await story.UndoAsync(first)).Expect(HttpStatusCode.OK);

        (await FriendsAsync(story, story.Rosa)).ShouldBe(Own);
        (await story.PointsAsync(story.Other)).ShouldBe((100, 1_000, 0));
        await story.Hub.Story.BooksBalanceAsync();
    }

    [Theory, BothEngines]
    public async Task Links_of_the_same_three_go_through_two_merges_and_back(StoreKind kind)
    {
        await using var story = await MergeStory.BeginAsync(kind);
        var place = new JsonObject { ["campaign"] = "spring", ["channel"] = "mail" };
        var third = await story.Hub.Story.AdvocateAsync("rosa@third.example");
        var codes = new Dictionary<string, string>();
        foreach (var one in new[] { story.Rosa, story.Other, third })
            codes[one] = (await story.Hub.Story.LinkAsync(one, place.DeepClone().AsObject()))["code"].ToString();
        var first = await story.MergeAsync();
        var second = (await story.Hub.Program.PostAsync($"/v1/advocates/{third}/merges", new JsonObject { ["advocate"] = story.Rosa }))
            .Expect(HttpStatusCode.Created);

        (await story.UndoAsync(second)).Expect(HttpStatusCode.OK);
        (await story.UndoAsync(first)).Expect(HttpStatusCode.OK);

        foreach (var (one, code) in codes)
        {
            var link = await story.Hub.Program.PostAsync($"/v1/advocates/{one}/links", place.DeepClone().AsObject());
            link["code"].ToString().ShouldBe(code);
        }
    }

    [Theory, BothEngines]
    public async Task All_that_is_asked_about_the_former_id_is_answered_of_who_stays(StoreKind kind)
    {
        await using var story = await MergeStory.BeginAsync(kind);
        await story.ReferAsync();
        await story.MergeAsync();
        var former = $"/v1/advocates/{story.Other}";

        (await story.Hub.Program.GetAsync(former + "/wallet")).Expect(HttpStatusCode.OK).Text
            .ShouldBe((await story.Hub.Program.GetAsync($"/v1/advocates/{story.Rosa}/wallet")).Text);
        (await story.Hub.Program.PostAsync(former + "/links", new JsonObject { ["campaign"] = "late" })).Expect(HttpStatusCode.Created)
            ["advocate"].ToString().ShouldBe(story.Rosa);
        foreach (var path in new[] { "/statement", "/links", "/asks", "/streak", "/merges" })
            (await story.Hub.Program.GetAsync(former + path)).Expect(HttpStatusCode.OK);
        (await story.Hub.Program.GetAsync($"/v1/advocates/{story.Other[..^4]}zzzz/wallet")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, BothEngines]
    public async Task Thanks_between_the_two_are_seen_by_nobody_until_they_are_two_again(StoreKind kind)
    {
        await using var story = await MergeStory.BeginAsync(kind);
        var other = await story.Hub.Program.AdvocateAsync(story.Other);
        var page = story.Hub.Home + "/shout-outs";
        (await other.SubmitAsync(page + "/new", null, ("name", "Rosa Díaz"), ("text", "Thank you, me"))).Expect(HttpStatusCode.SeeOther);
        (await story.Hub.PageAsync("/shout-outs")).Text.ShouldContain("Thank you, me");

        var merge = await story.MergeAsync();

        foreach (var path in new[] { "", "/shout-outs", "/notifications" })
            (await story.Hub.PageAsync(path)).Text.ShouldNotContain("Thank you, me");
        (await story.Hub.Program.GetAsync("/v1/shout-outs"))["data"].AsArray().ShouldBeEmpty();
        (await story.UndoAsync(merge)).Expect(HttpStatusCode.OK);
        (await story.Hub.PageAsync("/shout-outs")).Text.ShouldContain("Thank you, me");
    }

    [Theory, BothEngines]
    public async Task A_badge_that_both_had_is_counted_once(StoreKind kind)
    {
        await using var story = await MergeStory.BeginAsync(kind);
        var badge = (await story.Hub.Program.PostAsync("/v1/badges", new JsonObject { ["name"] = "On stage", ["about"] = "A talk." }))
            .Expect(HttpStatusCode.Created)["id"];
        foreach (var one in new[] { story.Rosa, story.Other })
        {
            (await story.Hub.Program.PostAsync($"/v1/badges/{badge}/awards", new JsonObject { ["advocate"] = one, ["note"] = "The talk" }))
                .Expect(HttpStatusCode.Created);
        }

        (await story.MergeAsync()).Expect(HttpStatusCode.Created);

        (await story.Hub.Program.GetAsync($"/v1/badges/{badge}"))["tiers"][0]!["held"]!.GetValue<int>().ShouldBe(1);
        (await story.Hub.Program.GetAsync($"/v1/badges/{badge}/awards"))["data"].AsArray().ShouldHaveSingleItem()!["advocate"]!
            .ToString().ShouldBe(story.Rosa);
    }

    private static async Task<string[]> FriendsAsync(MergeStory story, string advocate) =>
    [
        .. (await story.Hub.Program.GetAsync($"/v1/referrals?advocate={advocate}")).Expect(HttpStatusCode.OK)["data"].AsArray()
            .Select(static row => row!["friend"]!["email"]!.ToString()).Order(StringComparer.Ordinal),
    ];

    // The loops of the node read besides, and whoever finds another at it leaves it to him: so it is asked for again.
    private static Task ShouldScoreAsync(MergeStory story, string advocate, long score) => Eventually.TrueAsync(
        async () =>
        {
            await story.ReadStreamAsync();
            return await ScoreAsync(story, advocate) == score;
        },
        $"the board says {score}");

    private static async Task<long?> ScoreAsync(MergeStory story, string advocate)
    {
        var board = (await story.Hub.Program.GetAsync("/v1/leaderboards/points")).Expect(HttpStatusCode.OK);
        return board["data"].AsArray().FirstOrDefault(row => row!["advocate"]!.ToString() == advocate)?["score"]!.GetValue<long>();
    }
}
