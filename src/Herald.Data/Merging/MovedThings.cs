using Herald.Core.Activities;
using Herald.Core.Ids;
using Microsoft.EntityFrameworkCore;

namespace Herald.Data.Merging;

/// <summary>The referrals and rewards that merges moved, for readers that count these from themselves.</summary>
public static class MovedThings
{
    /// <summary>By which a reward that came along is remembered.</summary>
    public const string Earnings = "earnings";

    private const string Referrals = "referrals";

    /// <summary>The merge that a fact made or undid; null for a fact about something else.</summary>
    public static MergeId? MergeOf(Activity fact) => fact switch
    {
        Activity.AdvocatesMerged merged => merged.Merge,
        Activity.MergeUndone undone => undone.Merge,
        _ => null,
    };

    public static async Task<(IReadOnlyList<ReferralId> Referrals, IReadOnlyList<EarningId> Earnings)> OfAsync(
        HeraldDb db, ProgramId program, IReadOnlyCollection<MergeId> merges, CancellationToken ct)
    {
        var rows = await db.MergedRows
            .Where(row => row.ProgramId == program && merges.Contains(row.MergeId) && (row.Place == Referrals || row.Place == Earnings))
            .Select(static row => new { row.Place, row.RowId }).ToListAsync(ct);
        return (
            [.. rows.Where(static row => row.Place == Referrals).Select(static row => new ReferralId(row.RowId))],
            [.. rows.Where(static row => row.Place == Earnings).Select(static row => new EarningId(row.RowId))]);
    }
}
