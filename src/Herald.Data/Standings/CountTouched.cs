using Herald.Core.Amounts;
using Herald.Core.Ids;
using Herald.Core.Ledger;
using Herald.Core.Programs;
using Microsoft.EntityFrameworkCore;

namespace Herald.Data.Standings;

/// <summary>What the touched referrals and rewards count for as they stand now; what counts for nothing is left out.</summary>
internal static class CountTouched
{
    public static async Task<IReadOnlyList<BoardCount>> RunAsync(HeraldDb db, ProgramId program, Touched touched, CancellationToken ct)
    {
        var settings = await db.Programs.Where(row => row.Id == program)
            .Select(static row => new { row.TimeZone, row.Currency }).SingleAsync(ct);
        return
        [
            .. await RewardsAsync(db, program, touched.Earnings, settings.TimeZone, ct),
            .. await ReferralsAsync(db, program, touched.Referrals, settings.TimeZone, settings.Currency, ct),
        ];
    }

    private static async Task<IEnumerable<BoardCount>> RewardsAsync(
        HeraldDb db, ProgramId program, EarningId[] ids, string zone, CancellationToken ct)
    {
        if (ids.Length == 0)
            return [];
        var rows = await db.Earnings
            .Where(row => row.ProgramId == program && ids.Contains(row.Id) && row.Party == Party.Advocate && row.Unit == Unit.Points
                && row.Amount != 0)
            .Select(static row => new { row.Id, row.HolderId, row.OccurredAt, row.Amount }).ToListAsync(ct);
        return rows.Select(row => Of(program, row.Id.Value, new(row.HolderId), row.OccurredAt, zone, row.Amount, 0, 0));
    }

    private static async Task<IEnumerable<BoardCount>> ReferralsAsync(
        HeraldDb db, ProgramId program, ReferralId[] ids, string zone, Currency currency, CancellationToken ct)
    {
        if (ids.Length == 0)
            return [];
        var rows = await db.Referrals
            .Where(row => row.ProgramId == program && ids.Contains(row.Id) && row.WonAt != null && row.WithdrawnAt == null)
            .Select(static row => new { row.Id, row.AdvocateId, row.WonAt, row.ClosedAmount, row.ClosedCurrency }).ToListAsync(ct);
        return rows.Select(row => Of(
            program, row.Id.Value, row.AdvocateId, row.WonAt!.Value, zone, 0, 1,
            row.ClosedCurrency == currency ? row.ClosedAmount ?? 0 : 0));
    }

    private static BoardCount Of(
        ProgramId program, Guid source, AdvocateId advocate, DateTimeOffset at, string zone, long points, long won, long closed) =>
        new()
        {
            ProgramId = program,
            SourceId = source,
            AdvocateId = advocate,
            Day = ProgramDays.DayOf(at, zone),
            OccurredAt = at,
            Points = points,
            Won = won,
            Closed = closed,
        };
}
