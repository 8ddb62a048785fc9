using Herald.Core.Merging;
using Microsoft.EntityFrameworkCore;

namespace Herald.Data.Merging;

/// <summary>Carries what an advocate has to another, remembering each row, and back again. Within the transaction of the merge.</summary>
public static class MoveRows
{
    /// <summary>Carries all of <see cref="MergePlaces"/> along.</summary>
    public static async Task AlongAsync(HeraldDb db, Merge merge, CancellationToken ct)
    {
        foreach (var place in MergePlaces.All)
        {
            await db.Database.ExecuteSqlRawAsync(RememberSql(place), Values(db, merge, place), ct);
            await db.Database.ExecuteSqlRawAsync(AlongSql(place), Values(db, merge, place), ct);
        }

        await db.Database.ExecuteSqlRawAsync(DecisionsSql, Decisions(db, merge, merge.FromId.ToString(), merge.IntoId.ToString()), ct);
        await db.Database.ExecuteSqlRawAsync(VerdictsSql, Values(db, merge, null), ct);
        await db.SignInLinks.Where(row => row.ProgramId == merge.ProgramId && row.AdvocateId == merge.FromId).ExecuteDeleteAsync(ct);
    }

    /// <summary>Carries back what came along, as far as it is still his to whom it came.</summary>
    public static async Task BackAsync(HeraldDb db, Merge merge, CancellationToken ct)
    {
        foreach (var place in MergePlaces.All)
            await db.Database.ExecuteSqlRawAsync(BackSql(place), Values(db, merge, place), ct);
        await db.Database.ExecuteSqlRawAsync(DecisionsSql, Decisions(db, merge, merge.IntoId.ToString(), merge.FromId.ToString()), ct);
        await db.Database.ExecuteSqlRawAsync(VerdictsBackSql, Values(db, merge, null), ct);
    }

    /// <summary>How much of each kind came along.</summary>
    public static Task<Dictionary<string, int>> CountAsync(HeraldDb db, Merge merge, CancellationToken ct) =>
        db.MergedRows.Where(row => row.ProgramId == merge.ProgramId && row.MergeId == merge.Id)
            .GroupBy(static row => row.Place).Select(static rows => new { rows.Key, Count = rows.Count() })
            .ToDictionaryAsync(static rows => rows.Key, static rows => rows.Count, ct);

    private const string Remembered =
        "SELECT m.row_id FROM merged_rows m WHERE m.program_id = {0} AND m.merge_id = {3} AND m.place = {4}";

    // What an advocate is credited with is told by his id; the next look at the friend would say the same of who stays.
    private const string DecisionsSql = """
        UPDATE stored_decisions SET body = replace(body, {4}, {5})
        WHERE program_id = {0} AND referral_id IN (
            SELECT m.row_id FROM merged_rows m WHERE m.program_id = {0} AND m.merge_id = {3} AND m.place = 'referrals')
        """;

    // Verdicts about referrals go with these, those about challenges with whose they are; a referral that went from one of them to the
    // other was judged for both.
    private const string VerdictsSql = """
        UPDATE verdicts SET advocate_id = {2}
        WHERE program_id = {0} AND advocate_id = {1} AND (referral_id IS NULL OR referral_id IN (
            SELECT m.row_id FROM merged_rows m WHERE m.program_id = {0} AND m.merge_id = {3} AND m.place = 'referrals'))
            AND NOT EXISTS (SELECT 1 FROM verdicts o WHERE o.program_id = {0} AND o.rule_id = verdicts.rule_id
                AND o.occasion = verdicts.occasion AND o.advocate_id = {2})
        """;

    private const string VerdictsBackSql = """
        UPDATE verdicts SET advocate_id = {1}
        WHERE program_id = {0} AND advocate_id = {2} AND NOT EXISTS (
            SELECT 1 FROM verdicts o WHERE o.program_id = {0} AND o.rule_id = verdicts.rule_id AND o.occasion = verdicts.occasion
                AND o.advocate_id = {1}) AND (
            referral_id IN (SELECT m.row_id FROM merged_rows m
                WHERE m.program_id = {0} AND m.merge_id = {3} AND m.place = 'referrals')
            OR (referral_id IS NULL AND EXISTS (SELECT 1 FROM earnings r JOIN merged_rows m
                ON m.program_id = r.program_id AND m.row_id = r.completion_id AND m.merge_id = {3} AND m.place = 'completions'
                WHERE r.program_id = {0} AND r.rule_id = verdicts.rule_id AND r.key LIKE '%:' || verdicts.occasion || ':%')))
        """;

    private static string RememberSql(MergePlace place) =>
        "INSERT INTO merged_rows (program_id, merge_id, place, row_id) SELECT {0}, {3}, {4}, t." + place.Key + " FROM " + place.Table
        + " t WHERE t.program_id = {0} AND t." + place.Column + " = {1}"
        + (place.Unless is { } stays ? " AND NOT (coalesce(" + stays + ", FALSE))" : "");

    private static string AlongSql(MergePlace place) =>
        "UPDATE " + place.Table + " SET " + place.Column + " = {2}" + (place.Beside is { } also ? ", " + also : "")
        + " WHERE program_id = {0} AND " + place.Column + " = {1} AND " + place.Key + " IN (" + Remembered + ")";

    private static string BackSql(MergePlace place)
    {
        var known = place.Key == "advocate_id" ? "EXISTS (" + Remembered + ")" : place.Key + " IN (" + Remembered + ")";
        return "UPDATE " + place.Table + " SET " + place.Column + " = {1}" + (place.Back is { } also ? ", " + also : "")
            + " WHERE program_id = {0} AND " + place.Column + " = {2} AND " + known;
    }

    private static object[] Values(HeraldDb db, Merge merge, MergePlace? place) =>
    [
        db.Engine.IdValue(merge.ProgramId.Value), db.Engine.IdValue(merge.FromId.Value), db.Engine.IdValue(merge.IntoId.Value),
        db.Engine.IdValue(merge.Id.Value), .. place is null ? Array.Empty<object>() : [place.Name],
    ];

    private static object[] Decisions(HeraldDb db, Merge merge, string from, string to) => [.. Values(db, merge, null), from, to];
}
