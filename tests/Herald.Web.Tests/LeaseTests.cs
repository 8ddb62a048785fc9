using Herald.Data;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests;

public sealed class LeaseTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly TestClock clock = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, BothEngines]
    public async Task One_holder_has_it_until_it_runs_out(StoreKind kind)
    {
        await using var store = await TestStore.NewAsync(kind);

        var first = (await TakeAsync(store, "one")).ShouldNotBeNull();
        (await TakeAsync(store, "two")).ShouldBeNull();
        clock.Advance(Minute);
        var second = (await TakeAsync(store, "two")).ShouldNotBeNull();

        second.Fence.ShouldBeGreaterThan(first.Fence);
        second.ExpiresAt.ShouldBe(clock.GetUtcNow() + Minute);
        (await TakeAsync(store, "one")).ShouldBeNull();
    }

    [Theory, BothEngines]
    public async Task Its_holder_renews_it_under_the_same_fence(StoreKind kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var first = (await TakeAsync(store, "one")).ShouldNotBeNull();
        clock.Advance(Minute / 2);

        var renewed = (await TakeAsync(store, "one")).ShouldNotBeNull();
        clock.Advance(Minute * 3 / 4);

        renewed.Fence.ShouldBe(first.Fence);
        (await TakeAsync(store, "two")).ShouldBeNull();
    }

    [Theory, BothEngines]
    public async Task One_that_ran_out_gets_a_new_fence_even_for_its_holder(StoreKind kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var first = (await TakeAsync(store, "one")).ShouldNotBeNull();
        clock.Advance(Minute);

        (await TakeAsync(store, "one")).ShouldNotBeNull().Fence.ShouldBeGreaterThan(first.Fence);
    }

    [Theory, BothEngines]
    public async Task One_that_was_given_back_is_free_at_once(StoreKind kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var first = (await TakeAsync(store, "one")).ShouldNotBeNull();
        await using (var db = store.Open())
            await first.ReleaseAsync(db, clock, Ct);

        (await TakeAsync(store, "two")).ShouldNotBeNull().Fence.ShouldBeGreaterThan(first.Fence);
    }

    [Theory, BothEngines]
    public async Task Names_do_not_meet(StoreKind kind)
    {
        await using var store = await TestStore.NewAsync(kind);

        (await TakeAsync(store, "one", "sweep")).ShouldNotBeNull();
        (await TakeAsync(store, "two", "digest")).ShouldNotBeNull();
    }

    [Theory, BothEngines]
    public async Task Of_many_who_try_at_once_one_gets_it(StoreKind kind)
    {
        await using var store = await TestStore.NewAsync(kind);

        var tries = await Task.WhenAll(Enumerable.Range(0, 12).Select(node => Task.Run(() => TakeAsync(store, $"node-{node}"))));

        tries.Count(static lease => lease is not null).ShouldBe(1);
    }

    [Theory, BothEngines]
    public async Task A_holder_that_froze_and_wakes_may_not_commit(StoreKind kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var frozen = (await TakeAsync(store, "one")).ShouldNotBeNull();
        clock.Advance(Minute);
        var current = (await TakeAsync(store, "two")).ShouldNotBeNull();

        (await HeldAsync(store, frozen)).ShouldBeFalse();
        (await HeldAsync(store, current)).ShouldBeTrue();
    }

    [Theory, BothEngines]
    public async Task A_takeover_waits_for_a_commit_under_the_old_fence(StoreKind kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var first = (await TakeAsync(store, "one")).ShouldNotBeNull();
        clock.Advance(Minute);
        Task<Lease?> takeover;
        await using (var db = store.Open())
        {
            await using var write = await WriteTransaction.BeginAsync(db, Ct);
            (await first.HeldAsync(db, Ct)).ShouldBeTrue();
            takeover = Task.Run(() => TakeAsync(store, "two"));
            await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System, Ct);
            takeover.IsCompleted.ShouldBeFalse();
            await write.CommitAsync(Ct);
        }

        (await takeover).ShouldNotBeNull().Fence.ShouldBeGreaterThan(first.Fence);
    }

    [Fact]
    public async Task Asking_outside_a_transaction_is_an_error()
    {
        await using var store = await TestStore.NewAsync(StoreKind.Sqlite);
        var lease = (await TakeAsync(store, "one")).ShouldNotBeNull();
        await using var db = store.Open();

        await Should.ThrowAsync<InvalidOperationException>(() => lease.HeldAsync(db, Ct));
    }

    private async Task<Lease?> TakeAsync(TestStore store, string holder, string name = "sweep")
    {
        await using var db = store.Open();
        return await Lease.TryTakeAsync(db, name, holder, Minute, clock, Ct);
    }

    private static async Task<bool> HeldAsync(TestStore store, Lease lease)
    {
        await using var db = store.Open();
        await using var write = await WriteTransaction.BeginAsync(db, Ct);
        return await lease.HeldAsync(db, Ct);
    }
}
