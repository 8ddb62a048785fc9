using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Stories;

namespace Herald.Web.Tests.Rewards;

public sealed class TriggerTests(Hosts hosts)
{
    [Theory, BothEngines]
    public async Task Each_stage_pays_once_when_it_is_reached(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        foreach (var (stage, points) in new[] { ("submitted", 1), ("qualified", 10), ("opportunity", 100), ("won", 1000) })
            await story.RuleAsync(Offer.At(stage), Offer.Points(points));
        var rosa = await story.AdvocateAsync("rosa@acme.example");

        var referral = await story.ReferAsync(rosa, "kim@globex.example");
        var earned = new List<long> { (await story.PointsAsync(rosa)).Available };
        foreach (var stage in new[] { "qualified", "qualified", "opportunity", "won", "won" })
        {
            await story.StageAsync(referral, stage);
            earned.Add((await story.PointsAsync(rosa)).Available);
        }

        earned.ShouldBe([1, 11, 11, 111, 1111, 1111]);
        await story.BooksBalanceAsync();
    }

    [Theory, BothEngines]
    public async Task Each_event_pays_by_its_type_and_own_names_count_too(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        foreach (var (type, points) in new[] { ("signup", 1), ("purchase", 10), ("subscription_started", 100), ("demo.booked", 1000) })
            await story.RuleAsync(Offer.On(type), Offer.Points(points));
        var rosa = await story.AdvocateAsync("rosa@acme.example");
        var code = await story.CodeAsync(rosa);

        await story.EventAsync("e-1", "signup", "c-1", more: new() { ["code"] = code });
        await story.PurchaseAsync("e-2", "c-1", 5000);
        await story.EventAsync("e-3", "subscription_started", "c-1", 900);
        await story.EventAsync("e-4", "demo.booked", "c-1");
        await story.EventAsync("e-5", "demo.booked", "c-1");
        await story.EventAsync("e-6", "demo.cancelled", "c-1");

        (await story.PointsAsync(rosa)).ShouldBe((0, 2111, 0));
        await story.BooksBalanceAsync();
    }

    [Theory, BothEngines]
    public async Task The_nth_referral_pays_and_no_other(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        await story.RuleAsync(Offer.Nth(2, "qualified"), Offer.Points(500));
        var rosa = await story.AdvocateAsync("rosa@acme.example");
        var earned = new List<long>();
        var last = "";
        foreach (var friend in new[] { "kim", "lee", "sam" })
        {
            last = await story.ReferAsync(rosa, friend + "@globex.example");
            await story.StageAsync(last, "qualified");
            earned.Add((await story.PointsAsync(rosa)).Available);
        }

        earned.ShouldBe([0, 500, 500]);
        var verdict = (await story.VerdictsAsync(last)).ShouldHaveSingleItem();
        verdict["code"]!.ToString().ShouldBe("not_the_nth");
        verdict["reasons"]!.AsArray().ShouldNotBeEmpty();
        await story.BooksBalanceAsync();
    }

    [Theory, BothEngines]
    public async Task Another_that_becomes_the_nth_does_not_pay_again(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        await story.RuleAsync(Offer.Nth(2, "qualified"), Offer.Points(500));
        var rosa = await story.AdvocateAsync("rosa@acme.example");
        var first = await story.ReferAsync(rosa, "kim@globex.example");
        await story.StageAsync(first, "qualified");
        await story.StageAsync(await story.ReferAsync(rosa, "lee@globex.example"), "qualified");
        await story.StageAsync(first, "disqualified");

        var third = await story.ReferAsync(rosa, "sam@globex.example");
        await story.StageAsync(third, "qualified");

        (await story.PointsAsync(rosa)).Available.ShouldBe(500);
        (await story.VerdictsAsync(third)).ShouldHaveSingleItem()["code"]!.ToString().ShouldBe("paid_before");
    }
}
