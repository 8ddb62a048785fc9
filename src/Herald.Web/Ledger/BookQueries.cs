using Herald.Core.Ids;
using Herald.Core.Ledger;
using Herald.Core.Rewards;
using Herald.Data;
using Herald.Data.Ledger;
using Herald.Web.Platform.Inputs;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Ledger;

internal sealed class BookQueries(HeraldDb db)
{
    public async Task<WalletView> WalletAsync(ProgramId program, Holder holder, CancellationToken ct)
    {
        var wallets = await db.WalletsAsync(program, holder, ct);
        var points = wallets.FirstOrDefault(static wallet => !wallet.Unit.IsMoney(out _));
        return new(
            points is null ? new(0, 0, 0, 0, 0) : new(points.Pending, points.Available, points.Held, -points.Debt, -points.Issued),
            [.. wallets.Where(static wallet => wallet.Unit.IsMoney(out _)).Select(static wallet => new WalletView.MoneyView(
                wallet.Unit.ToString(), wallet.Pending, wallet.Available, wallet.Held, -wallet.Debt))]);
    }

    public async Task<Page<StatementLine>> StatementAsync(ProgramId program, Holder holder, EntryId after, int limit, CancellationToken ct)
    {
        var entries = (await db.StatementAsync(program, holder, after == default ? null : after, limit + 1, ct)).ToList();
        var page = Page<Entry>.Of(entries, limit, static entry => entry.Id.ToString());
        return new(await LinesAsync(program, page.Data, ct), page.NextCursor);
    }

    /// <summary>What a referral moved in the holder's books, newest first.</summary>
    public async Task<IReadOnlyList<StatementLine>> OfReferralAsync(
        ProgramId program, ReferralId referral, Holder holder, CancellationToken ct)
    {
        var entries = (await db.EntriesOfReferralAsync(program, referral, ct)).Where(entry => entry.Holder == holder).Reverse().ToList();
        return await LinesAsync(program, entries, ct);
    }

    private async Task<IReadOnlyList<StatementLine>> LinesAsync(ProgramId program, IReadOnlyList<Entry> entries, CancellationToken ct)
    {
        var ids = entries.Select(static entry => entry.EarningId).OfType<EarningId>().Distinct().ToArray();
        var earnings = await db.Earnings.Where(row => row.ProgramId == program && ids.Contains(row.Id))
            .ToDictionaryAsync(static row => row.Id, ct);
        return [.. entries.Select(entry => Line(entry, entry.EarningId is { } id ? earnings.GetValueOrDefault(id) : null))];
    }

    private static StatementLine Line(Entry entry, Earning? earning)
    {
        var waits = entry.Kind == EntryKind.Earn && earning?.Pending > 0;
        return new()
        {
            Entry = entry.Id,
            Kind = entry.Kind,
            Unit = entry.Unit,
            Amount = AmountOf(entry),
            State = StateOf(entry),
            Postings =
                [.. entry.Postings.OrderBy(static posting => posting.Part)
                .Select(static posting => new StatementLine.PostingView(posting.Part, posting.Amount))],
            Reason = entry.Note,
            Referral = entry.ReferralId,
            Event = entry.EventId,
            Rule = entry.RuleId,
            RuleVersion = entry.RuleVersion,
            ReleasesAt = waits ? earning!.ReleasesAt : null,
            UntilStage = waits ? earning!.UntilStage : null,
            OccurredAt = entry.OccurredAt,
            PostedAt = entry.PostedAt,
            Standing = entry.Kind is EntryKind.Earn or EntryKind.Release ? earning?.Amount : null,
        };
    }

    private static string StateOf(Entry entry) => entry.Kind switch
    {
        EntryKind.TakeBack => "taken_back",
        EntryKind.Hold => "held",
        EntryKind.Post => "spent",
        EntryKind.Earn when entry.Postings.Any(static posting => posting.Part == Part.Pending) => "pending",
        _ => "available",
    };

    // What was issued tells what the holder has more or less; where nothing was issued, what moved between his own parts.
    private static long AmountOf(Entry entry)
    {
        var issued = entry.Postings.Where(static posting => posting.Part == Part.Issued).Sum(static posting => posting.Amount);
        if (issued != 0)
            return -issued;
        var moved = entry.Postings.Where(static posting => posting.Amount > 0).Sum(static posting => posting.Amount);
        return entry.Kind is EntryKind.Hold or EntryKind.Post ? -moved : moved;
    }
}
