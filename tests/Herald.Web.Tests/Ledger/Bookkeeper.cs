using Herald.Core;
using Herald.Core.Amounts;
using Herald.Core.Ids;
using Herald.Core.Ledger;
using Herald.Core.Programs;
using Herald.Data;
using Herald.Data.Ledger;
using Herald.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Tests.Ledger;

/// <summary>Drives the books of one program in a test: each request in a transaction of its own.</summary>
public sealed class Bookkeeper
{
    private readonly TestStore store;
    private readonly LedgerBook book;

    private Bookkeeper(TestStore store, NewId ids)
    {
        (this.store, Ids) = (store, ids);
        book = new(ids, TimeProvider.System);
        Program = ids.Of<ProgramId>();
        Ada = Holder.Of(ids.Of<AdvocateId>());
    }

    public static DateTimeOffset Noon { get; } = new(2026, 5, 4, 12, 0, 0, TimeSpan.Zero);

    public NewId Ids { get; }

    public ProgramId Program { get; }

    /// <summary>An advocate of the program.</summary>
    public Holder Ada { get; }

    public LedgerBook Book => book;

    /// <summary>A new program in the store, and its books.</summary>
    public static async Task<Bookkeeper> OpenAsync(TestStore store)
    {
        var keeper = new Bookkeeper(store, new(TimeProvider.System));
        var name = keeper.Program.ToString()[4..];
        await using var db = store.Open();
        await using var write = await WriteTransaction.BeginAsync(db, CancellationToken.None);
        db.Add(new Program
        {
            Id = keeper.Program,
            Slug = name,
            Tag = name,
            Name = "Ledger",
            Brand = new(200, "L", "Word of mouth, well kept."),
            Locale = "en-GB",
            TimeZone = "Europe/Berlin",
            Currency = Currency.Of("EUR"),
            PointsName = "points",
            Destination = "https://example.com/",
            AllowedHosts = [],
            Terms = "",
            Attribution = AttributionPolicy.Default,
            CreatedAt = Noon,
        });
        await write.CommitAsync(CancellationToken.None);
        return keeper;
    }

    public LedgerRequest.Earn Earn(string key, long amount, bool pending = false, Reason? reason = null) =>
        new(Ada, Unit.Points, amount, pending) { Program = Program, Key = key, OccurredAt = Noon, Reason = reason ?? Reason.None };

    public LedgerRequest.Release Release(string key, long amount) =>
        new(Ada, Unit.Points, amount) { Program = Program, Key = key, OccurredAt = Noon };

    public LedgerRequest.TakeBack TakeBack(string key, long amount, long fromPending = 0) =>
        new(Ada, Unit.Points, amount, fromPending) { Program = Program, Key = key, OccurredAt = Noon };

    public LedgerRequest.Hold Hold(string key, HoldId hold, long amount, DateTimeOffset? expires = null) =>
        new(hold, Ada, Unit.Points, amount, expires, "test") { Program = Program, Key = key, OccurredAt = Noon };

    public LedgerRequest.PostHold Post(string key, HoldId hold) => new(hold, "test") { Program = Program, Key = key, OccurredAt = Noon };

    public LedgerRequest.VoidHold Void(string key, HoldId hold) => new(hold, "test") { Program = Program, Key = key, OccurredAt = Noon };

    public LedgerRequest.ExpireHold Expire(string key, HoldId hold, DateTimeOffset at) =>
        new(hold, "test") { Program = Program, Key = key, OccurredAt = at };

    /// <summary>Asks, and commits what was not refused.</summary>
    public async Task<Outcome<PostedEntry>> AskAsync(LedgerRequest request)
    {
        await using var db = store.Open();
        await using var write = await WriteTransaction.BeginAsync(db, Program, CancellationToken.None);
        var outcome = await book.PostAsync(db, request, CancellationToken.None);
        if (outcome.Refusal is null)
            await write.CommitAsync(CancellationToken.None);
        return outcome;
    }

    /// <summary>Asks for what must not be refused.</summary>
    public async Task<Entry> PostAsync(LedgerRequest request)
    {
        var outcome = await AskAsync(request);
        outcome.Refusal.ShouldBeNull();
        return outcome.Value!.Entry;
    }

    /// <summary>Asks for what must be refused.</summary>
    public async Task<Refusal> RefusedAsync(LedgerRequest request)
    {
        var outcome = await AskAsync(request);
        return outcome.Refusal.ShouldNotBeNull();
    }

    public async Task<Parts> PartsAsync()
    {
        await using var db = store.Open();
        return (await db.WalletAsync(Program, Ada, Unit.Points, CancellationToken.None)).Parts;
    }

    public async Task<long> CountAsync()
    {
        await using var db = store.Open();
        return await db.Entries.LongCountAsync(entry => entry.ProgramId == Program);
    }

    public Task<LedgerVerification> VerifyAsync() =>
        new LedgerProof(store.Engine, TimeProvider.System).VerifyAsync(Program, null, CancellationToken.None);

    /// <summary>SQL as somebody at the database's own prompt would run it.</summary>
    public async Task MeddleAsync(string sql)
    {
        await using var connection = await store.Engine.OpenAsync(CancellationToken.None);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
