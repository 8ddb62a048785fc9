using Herald.Core.Amounts;
using Herald.Core.Ids;
using Herald.Core.Ledger;

namespace Herald.Core.Tests.Ledger;

/// <summary>Requests and wallets of one advocate for the tables of the tests.</summary>
internal static class Requests
{
    public static ProgramId Program { get; } = new(new Guid("01890000-0000-7000-8000-000000000001"));

    public static Holder Ada { get; } = Holder.Of(new AdvocateId(new Guid("01890000-0000-7000-8000-000000000002")));

    public static HoldId Hold { get; } = new(new Guid("01890000-0000-7000-8000-000000000003"));

    public static DateTimeOffset Noon { get; } = new(2026, 5, 4, 12, 0, 0, TimeSpan.Zero);

    public static Wallet Wallet(Parts parts, Unit? unit = null) => Core.Ledger.Wallet.Of(Program, Ada, unit ?? Unit.Points, parts);

    public static LedgerRequest Earn(long amount, string key = "key", string? note = null, bool pending = false) =>
        new LedgerRequest.Earn(Ada, Unit.Points, amount, pending)
        {
            Program = Program,
            Key = key,
            OccurredAt = Noon,
            Reason = new() { Note = note },
        };

    public static LedgerRequest Release(long amount) =>
        new LedgerRequest.Release(Ada, Unit.Points, amount) { Program = Program, Key = "key", OccurredAt = Noon };

    public static LedgerRequest TakeBack(long amount, long fromPending, string key = "key") =>
        new LedgerRequest.TakeBack(Ada, Unit.Points, amount, fromPending) { Program = Program, Key = key, OccurredAt = Noon };

    public static LedgerRequest Place(long amount) =>
        new LedgerRequest.Hold(Hold, Ada, Unit.Points, amount, null, "test") { Program = Program, Key = "key", OccurredAt = Noon };

    public static LedgerRequest Post() => new LedgerRequest.PostHold(Hold, "test") { Program = Program, Key = "key", OccurredAt = Noon };
}
