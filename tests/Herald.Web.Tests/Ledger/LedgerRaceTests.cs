using Herald.Core.Ids;
using Herald.Core.Ledger;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.Ledger;

public sealed class LedgerRaceTests
{
    private const int Racers = 64;

    [Theory, BothEngines]
    public async Task Identical_requests_at_once_have_one_effect(StoreKind kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var keeper = await Bookkeeper.OpenAsync(store);

        var answers = await Task.WhenAll(Enumerable.Range(0, Racers).Select(_ => Task.Run(() => keeper.AskAsync(keeper.Earn("won", 120)))));

        answers.ShouldAllBe(answer => answer.Refusal == null);
        answers.Select(answer => answer.Value!.Entry.Id).Distinct().ShouldHaveSingleItem();
        answers.Count(answer => !answer.Value!.Repeated).ShouldBe(1);
        (await keeper.PartsAsync()).Available.ShouldBe(120);
        (await keeper.VerifyAsync()).Faults.ShouldBeEmpty();
    }

    [Theory, BothEngines]
    public async Task Holds_at_once_never_set_aside_more_than_is_there(StoreKind kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var keeper = await Bookkeeper.OpenAsync(store);
        await keeper.PostAsync(keeper.Earn("won", 100));

        var answers = await Task.WhenAll(Enumerable.Range(0, Racers).Select(
            at => Task.Run(() => keeper.AskAsync(keeper.Hold($"redeem {at}", keeper.Ids.Of<HoldId>(), 30)))));

        answers.Count(answer => answer.Refusal is null).ShouldBe(3);
        answers.Where(answer => answer.Refusal is not null).ShouldAllBe(answer => answer.Refusal!.Code == "insufficient_points");
        (await keeper.PartsAsync()).ShouldBe(new Parts { Issued = -100, Available = 10, Held = 90 });
        (await keeper.VerifyAsync()).Faults.ShouldBeEmpty();
    }

    [Theory, BothEngines]
    public async Task Take_backs_at_once_never_take_more_than_was_given(StoreKind kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var keeper = await Bookkeeper.OpenAsync(store);
        await keeper.PostAsync(keeper.Earn("won", 100));

        var answers = await Task.WhenAll(Enumerable.Range(0, Racers).Select(
            at => Task.Run(() => keeper.AskAsync(keeper.TakeBack($"refund {at}", 60)))));

        answers.Count(answer => answer.Refusal is null).ShouldBe(1);
        answers.Where(answer => answer.Refusal is not null).ShouldAllBe(answer => answer.Refusal!.Code == "insufficient_earned");
        (await keeper.PartsAsync()).ShouldBe(new Parts { Issued = -40, Available = 40 });
    }

    [Theory, BothEngines]
    public async Task A_hold_that_is_posted_voided_and_expired_at_once_ends_one_way(StoreKind kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var keeper = await Bookkeeper.OpenAsync(store);
        var hold = keeper.Ids.Of<HoldId>();
        await keeper.PostAsync(keeper.Earn("won", 100));
        await keeper.PostAsync(keeper.Hold("redeem", hold, 30, Bookkeeper.Noon));

        var answers = await Task.WhenAll(Enumerable.Range(0, Racers).Select(at => Task.Run(() => keeper.AskAsync((at % 3) switch
        {
            0 => keeper.Post($"end {at}", hold),
            1 => keeper.Void($"end {at}", hold),
            _ => keeper.Expire($"end {at}", hold, Bookkeeper.Noon),
        }))));

        answers.Count(answer => answer.Value is { Repeated: false }).ShouldBe(1);
        answers.Where(answer => answer.Value is not null).Select(answer => answer.Value!.Entry.Id).Distinct().ShouldHaveSingleItem();
        answers.Where(answer => answer.Refusal is not null).ShouldAllBe(answer => answer.Refusal!.Code == "hold_already_resolved");
        (await keeper.PartsAsync()).Held.ShouldBe(0);
        (await keeper.VerifyAsync()).Faults.ShouldBeEmpty();
    }
}
