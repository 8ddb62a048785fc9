using System.Net;
using Herald.Core.Ids;
using Herald.Core.Imports;
using Herald.Data;
using Herald.Web.Imports.Work;
using Herald.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Herald.Web.Tests.Imports;

/// <summary>An import that is cut off goes on where it was, and two nodes never run one at once.</summary>
public sealed class ImportCrashTests
{
    private const int Count = 2_300;
    private static readonly TimeSpan LeaseTime = TimeSpan.FromSeconds(30);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, BothEngines]
    public async Task A_server_that_ends_between_batches_leaves_the_rest_to_the_next_and_each_row_takes_effect_once(StoreKind kind)
    {
        var clock = new TestClock();
        await using var store = await TestStore.NewAsync(kind);
        ImportStory story;
        string path;
        await using (var first = await HeraldHost.StartAsync(store, clock))
        {
            story = await ImportStory.BeginAsync(await ProgramDriver.NewAsync(first));
            path = await story.BringAsync(ImportStory.People(Count));
            (await story.PlanAsync(path, "begin")).Expect(HttpStatusCode.SeeOther);
            await using var held = store.Open();
            var lease = (await new LeaseTaker("first", LeaseTime).TryTakeAsync(held, "run_imports", clock, Ct)).ShouldNotBeNull();
            (await TakeAsync(first, story, path, lease)).ShouldBeTrue();
            (await TakeAsync(first, story, path, lease)).ShouldBeTrue();
        }

        await using var second = await HeraldHost.StartAsync(store, clock);
        var behind = await story.AtAsync(second);
        (await StandingAsync(store)).ShouldBe((ImportState.Running, 1_001, 1_000));
        // The first one's lease stands until it runs out.
        await second.Services.GetRequiredService<RunImports>().RunOnceAsync(Ct);
        (await StandingAsync(store)).ShouldBe((ImportState.Running, 1_001, 1_000));
        clock.Advance(LeaseTime);
        await second.Services.GetRequiredService<RunImports>().RunOnceAsync(Ct);
        await Eventually.TrueAsync(async () => (await StandingAsync(store)).State == ImportState.Done, "the import is done");

        (await StandingAsync(store)).ShouldBe((ImportState.Done, Count + 1, Count));
        ImportStory.CountsOf(await behind.Manager.GetAsync(path)).ShouldBe("2,300 0 0 0");
        await using var db = store.Open();
        (await db.Advocates.CountAsync(Ct)).ShouldBe(Count);
        (await db.Accounts.CountAsync(Ct)).ShouldBe(7);
        (await db.Activities.CountAsync(static row => row.Kind == "advocate_joined", Ct)).ShouldBe(Count);
        (await db.ImportParts.AnyAsync(Ct)).ShouldBeFalse();
    }

    [Theory, BothEngines]
    public async Task A_node_whose_lease_was_taken_over_writes_nothing(StoreKind kind)
    {
        var clock = new TestClock();
        await using var store = await TestStore.NewAsync(kind);
        await using var host = await HeraldHost.StartAsync(store, clock);
        var story = await ImportStory.BeginAsync(await ProgramDriver.NewAsync(host));
        var path = await story.BringAsync(ImportStory.People(Count));
        (await story.PlanAsync(path, "begin")).Expect(HttpStatusCode.SeeOther);
        await using var db = store.Open();
        var frozen = (await new LeaseTaker("frozen", LeaseTime).TryTakeAsync(db, "run_imports", clock, Ct)).ShouldNotBeNull();
        (await TakeAsync(host, story, path, frozen)).ShouldBeTrue();
        // Long enough for the lease alone: the server's own loop turns by the same clock and takes over.
        clock.Advance(LeaseTime);
        await Eventually.TrueAsync(async () => (await StandingAsync(store)).State == ImportState.Done, "another has taken over");

        (await TakeAsync(host, story, path, frozen)).ShouldBeFalse();
        (await StandingAsync(store)).ShouldBe((ImportState.Done, Count + 1, Count));
    }

    [Theory, BothEngines]
    public async Task A_file_that_nobody_begins_with_is_dropped_after_a_week(StoreKind kind)
    {
        var clock = new TestClock();
        await using var store = await TestStore.NewAsync(kind);
        await using var host = await HeraldHost.StartAsync(store, clock);
        var story = await ImportStory.BeginAsync(await ProgramDriver.NewAsync(host));
        await story.BringAsync(ImportStory.People(3));

        clock.Advance(TimeSpan.FromDays(8));

        await Eventually.TrueAsync(
            async () =>
            {
                await using var db = store.Open();
                return !await db.Imports.AnyAsync(Ct) && !await db.ImportParts.AnyAsync(Ct);
            },
            "the file is dropped");
    }

    private static async Task<bool> TakeAsync(HeraldHost host, ImportStory story, string path, Lease lease)
    {
        IdText.TryRead(path[(path.LastIndexOf('/') + 1)..], out ImportId id).ShouldBeTrue(path);
        await using var scope = host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<TakeRows>().RunAsync(story.Program.Id, id, lease, Ct);
    }

    private static async Task<(ImportState State, int LastRow, int Advocates)> StandingAsync(TestStore store)
    {
        await using var db = store.Open();
        var import = await db.Imports.SingleAsync(Ct);
        return (import.State, import.LastRow, await db.Advocates.CountAsync(Ct));
    }
}
