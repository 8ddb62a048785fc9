using Herald.Core.Activities;
using Herald.Data;
using Herald.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Tests.Activities;

/// <summary>A dump of PostgreSQL carries the transaction numbers of the server that it was taken from.</summary>
public sealed class RestoredStreamTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_stream_restored_on_a_server_with_lower_numbers_goes_on_in_order(int restores)
    {
        await using var store = await TestStore.NewAsync(StoreKind.Postgres);
        var driver = new StreamDriver(store);
        var program = await driver.AddProgramAsync();
        await driver.WriteAsync(program, Made("one"));
        await driver.PumpUntilAsync(new RememberingReader(), 1);
        for (var restore = 0; restore < restores; restore++)
        {
            await driver.WriteAsync(program, Made("before " + restore));
            await RestoreAsync(store);
            (await driver.PumpAsync(new RememberingReader())).ShouldBe(0, "Without care the stream stands still.");
            await new SchemaRunner(store.Engine, TimeProvider.System).RunAsync(TestContext.Current.CancellationToken);
        }

        await driver.WriteAsync(program, Made("after"));
        var reader = new RememberingReader();
        await driver.PumpUntilAsync(reader, restores + 1);

        reader.Seen.Select(static one => ((Activity.LinkMade)one.Fact).Campaign)
            .ShouldBe([.. Enumerable.Range(0, restores).Select(static restore => "before " + restore), "after"]);
    }

    [Fact]
    public async Task A_start_leaves_a_stream_of_this_server_alone()
    {
        await using var store = await TestStore.NewAsync(StoreKind.Postgres);
        var driver = new StreamDriver(store);
        await driver.WriteAsync(await driver.AddProgramAsync(), Made("one"));
        var before = await GroupsAsync(store);

        await new SchemaRunner(store.Engine, TimeProvider.System).RunAsync(TestContext.Current.CancellationToken);

        (await GroupsAsync(store)).ShouldBe(before);
    }

    // As if the store had been dumped where transactions count a trillion further.
    private static async Task RestoreAsync(TestStore store)
    {
        await store.ExecuteAsync("UPDATE activities SET commit_group = commit_group + 1000000000000");
        await store.ExecuteAsync("UPDATE reader_positions SET commit_group = commit_group + 1000000000000");
    }

    private static async Task<List<long>> GroupsAsync(TestStore store)
    {
        await using var db = store.Open();
        return await db.Activities.Select(static activity => activity.CommitGroup).ToListAsync();
    }

    private static Activity.LinkMade Made(string campaign) => new(new(Guid.CreateVersion7()), new(Guid.CreateVersion7()), campaign, null);
}
