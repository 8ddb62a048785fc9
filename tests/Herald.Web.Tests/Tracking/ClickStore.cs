using Herald.Core.Ids;
using Herald.Core.Links;
using Herald.Data;
using Herald.Data.Tracking;
using Herald.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Tests.Tracking;

/// <summary>Clicks of any instant, written as the server writes them, and where PostgreSQL keeps them.</summary>
internal static class ClickStore
{
    public static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static Click ClickAt(DateTimeOffset at, ProgramId program = default, ClickId? previous = null)
    {
        var first = NewId.FirstAt<ClickId>(at).Value.ToByteArray(bigEndian: true);
        RandomBytes.Fill(first.AsSpan(8));
        return new()
        {
            ProgramId = program,
            Id = ClickId.From(new Guid(first, bigEndian: true)),
            LinkId = default,
            ClickedAt = at,
            PreviousId = previous,
            AddressHash = null,
            ReferrerHost = null,
        };
    }

    public static async Task WriteAsync(this TestStore store, params Click[] clicks)
    {
        await using var batch = new TouchpointBatch(store.Engine);
        batch.Start();
        (await Task.WhenAll(clicks.Select(click => batch.RecordAsync(click, Ct)))).ShouldAllBe(static written => written);
    }

    /// <summary>The tables that PostgreSQL divides the clicks into.</summary>
    public static async Task<List<string>> PartsAsync(this TestStore store)
    {
        await using var db = store.Open();
        return await db.Database.SqlQuery<string>(
            $"SELECT inhrelid::regclass::text AS \"Value\" FROM pg_inherits WHERE inhparent = 'clicks'::regclass ORDER BY 1")
            .ToListAsync(Ct);
    }

    /// <summary>The table that a click lies in.</summary>
    public static async Task<string> PartOfAsync(this TestStore store, Click click)
    {
        await using var db = store.Open();
        return await db.Database.SqlQuery<string>(
            $"""
            SELECT tableoid::regclass::text AS "Value" FROM clicks WHERE program_id = {click.ProgramId.Value} AND id = {click.Id.Value}
            """).SingleAsync(Ct);
    }

    public static async Task<Lease> LeaseAsync(this TestStore store, TimeProvider clock, string holder = "one")
    {
        await using var db = store.Open();
        return (await Lease.TryTakeAsync(db, "keep_clicks", holder, TimeSpan.FromMinutes(1), clock, Ct)).ShouldNotBeNull();
    }

    /// <summary>Makes the part of a month, or drops it.</summary>
    public static async Task<ClickPartChange> ChangeAsync(
        this TestStore store, Func<HeraldDb, Lease, CancellationToken, Task<ClickPartChange>> change, Lease lease)
    {
        await using var db = store.Open();
        return await change(db, lease, Ct);
    }
}
