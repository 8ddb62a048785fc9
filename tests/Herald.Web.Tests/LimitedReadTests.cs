using Herald.Data;
using Herald.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Tests;

public sealed class LimitedReadTests
{
    // It counts until it is stopped, on both engines.
    private const string Endless =
        "WITH RECURSIVE c(n) AS (SELECT 0 UNION ALL SELECT 1 - n FROM c) SELECT count(*) AS \"Value\" FROM c";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, BothEngines]
    public async Task A_read_that_takes_too_long_is_given_up_and_the_next_is_not(StoreKind kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        await using var db = store.Open();

        var slow = await db.WithinAsync(TimeSpan.FromMilliseconds(200), ct => db.Database.SqlQueryRaw<long>(Endless).SingleAsync(ct), Ct);
        var quick = await db.WithinAsync(
            TimeSpan.FromSeconds(30), ct => db.Database.SqlQueryRaw<long>("SELECT 7 AS \"Value\"").SingleAsync(ct), Ct);

        slow.InTime.ShouldBeFalse();
        quick.ShouldBe((true, 7L));
    }
}
