using Herald.Data;
using Herald.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Tests.Operations;

public sealed class StoppedStoreTests
{
    [Fact]
    public async Task A_file_that_nobody_has_open_any_more_stands_alone()
    {
        await using var store = await TestStore.NewAsync(StoreKind.Sqlite);
        for (var turn = 0; turn < 20; turn++)
            await WriteAndReadAsync(store);

        store.Reopen();

        // The last connection that closes takes the log with it: one that was left open would leave it behind.
        Directory.GetFiles(store.Folder).Select(Path.GetFileName).ShouldBe(["herald.db"]);
    }

    private static async Task WriteAndReadAsync(TestStore store)
    {
        await using var db = store.Open();
        await db.Programs.AnyAsync();
        await using (var write = await WriteTransaction.BeginAsync(db, CancellationToken.None))
        {
            await db.Database.ExecuteSqlAsync($"DELETE FROM leases");
            await write.CommitAsync(CancellationToken.None);
        }

        await db.Programs.AnyAsync();
    }
}
