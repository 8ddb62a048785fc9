using Herald.Core.Activities;
using Herald.Core.Deeds;
using Herald.Core.Ids;
using Microsoft.EntityFrameworkCore;

namespace Herald.Data.Deeds;

/// <summary>
/// Deeds that are told whole go with their advocate into another, and back. Those of referrals and rewards are read anew from what moved.
/// </summary>
internal static class MoveDeeds
{
    // Kinds are a closed set of plain words.
    private static readonly string ToldWhole = string.Join(
        ", ", DeedKind.All.Where(static kind => kind.IsToldWhole).Select(static kind => $"'{kind}'"));

    private static readonly string RememberSql = $$"""
        INSERT INTO merged_rows (program_id, merge_id, place, row_id)
        SELECT d.program_id, {3}, 'deeds.' || d.kind, d.source_id FROM deeds d
        WHERE d.program_id = {0} AND d.advocate_id = {1} AND d.kind IN ({{ToldWhole}})
        ON CONFLICT DO NOTHING
        """;

    private static readonly string AlongSql =
        $$"""UPDATE deeds SET advocate_id = {2} WHERE program_id = {0} AND advocate_id = {1} AND kind IN ({{ToldWhole}})""";

    private const string BackSql = """
        UPDATE deeds SET advocate_id = {1}
        WHERE program_id = {0} AND advocate_id = {2} AND EXISTS (
            SELECT 1 FROM merged_rows m WHERE m.program_id = {0} AND m.merge_id = {3} AND m.place = 'deeds.' || deeds.kind
                AND m.row_id = deeds.source_id)
        """;

    public static async Task RunAsync(HeraldDb db, ProgramId program, Activity fact, CancellationToken ct)
    {
        if (fact is Activity.AdvocatesMerged merged)
        {
            var values = Values(db, program, merged.Merge, merged.From, merged.Into);
            await db.Database.ExecuteSqlRawAsync(RememberSql, values, ct);
            await db.Database.ExecuteSqlRawAsync(AlongSql, values, ct);
        }
        else if (fact is Activity.MergeUndone undone)
        {
            await db.Database.ExecuteSqlRawAsync(BackSql, Values(db, program, undone.Merge, undone.From, undone.Into), ct);
        }
    }

    private static object[] Values(HeraldDb db, ProgramId program, MergeId merge, AdvocateId from, AdvocateId into) =>
    [
        db.Engine.IdValue(program.Value), db.Engine.IdValue(from.Value), db.Engine.IdValue(into.Value), db.Engine.IdValue(merge.Value),
    ];
}
