using Herald.Core.Amounts;
using Herald.Core.Ids;
using Herald.Core.Ledger;

namespace Herald.Data.Ledger;

/// <summary>The columns of the books and what they are read into; a list of columns and its reading stand beside each other.</summary>
internal static class LedgerRows
{
    public const string EntryColumns = """
        e.program_id, e.id, e.key, e.kind, e.party, e.holder_id, e.unit, e.earning_id, e.rule_id, e.rule_version, e.referral_id, e.event_id,
        e.hold_id, e.note, e.occurred_at, e.posted_at, e.digest
        """;

    public const int EntryColumnCount = 17;

    public const string PartColumns = "w.issued, w.pending, w.available, w.held, w.debt, w.spent";

    public const string HoldColumns = """
        h.program_id, h.id, h.party, h.holder_id, h.unit, h.amount, h.entry_id, h.placed_by, h.placed_at, h.expires_at
        """;

    public const string ResolutionColumns = "r.program_id, r.hold_id, r.ended, r.entry_id, r.resolved_by, r.resolved_at";

    /// <summary>An entry; its postings are given, since they lie in rows of their own.</summary>
    public static Entry ReadEntry(LedgerReader row, IReadOnlyList<Posting> postings) => new()
    {
        ProgramId = row.Id<ProgramId>(),
        Id = row.Id<EntryId>(),
        Key = row.Text(),
        Kind = StoredName<EntryKind>.Read(row.Text()),
        Party = StoredName<Party>.Read(row.Text()),
        HolderId = row.Guid(),
        Unit = Unit.Read(row.Text()),
        EarningId = row.IdOrNull<EarningId>(),
        RuleId = row.IdOrNull<RuleId>(),
        RuleVersion = row.NumberOrNull(),
        ReferralId = row.IdOrNull<ReferralId>(),
        EventId = row.IdOrNull<EventId>(),
        HoldId = row.IdOrNull<HoldId>(),
        Note = row.TextOrNull(),
        OccurredAt = row.Instant(),
        PostedAt = row.Instant(),
        Digest = row.Text(),
        Postings = postings,
    };

    public static Parts ReadParts(LedgerReader row) =>
        new(Issued: row.Units(), Pending: row.Units(), Available: row.Units(), Held: row.Units(), Debt: row.Units(), Spent: row.Units());

    public static Hold ReadHold(LedgerReader row) => new()
    {
        ProgramId = row.Id<ProgramId>(),
        Id = row.Id<HoldId>(),
        Party = StoredName<Party>.Read(row.Text()),
        HolderId = row.Guid(),
        Unit = Unit.Read(row.Text()),
        Amount = row.Units(),
        EntryId = row.Id<EntryId>(),
        PlacedBy = row.Text(),
        PlacedAt = row.Instant(),
        ExpiresAt = row.InstantOrNull(),
    };

    public static HoldResolution ReadResolution(LedgerReader row) => new()
    {
        ProgramId = row.Id<ProgramId>(),
        HoldId = row.Id<HoldId>(),
        Ended = StoredName<HoldEnd>.Read(row.Text()),
        EntryId = row.Id<EntryId>(),
        ResolvedBy = row.Text(),
        ResolvedAt = row.Instant(),
    };
}
