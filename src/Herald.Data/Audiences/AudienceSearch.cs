using Herald.Core.Advocates;
using Herald.Core.Audiences;
using Herald.Core.Conditions;
using Herald.Core.Ids;
using Herald.Data.Recognition;
using Microsoft.EntityFrameworkCore;

namespace Herald.Data.Audiences;

/// <summary>Finds the advocates for whom a condition holds, in the store.</summary>
public static class AudienceSearch
{
    /// <summary>
    /// The advocates of a program for whom it holds at an instant, to be counted, ordered and cut as any others. The condition is about
    /// advocates alone (<see cref="FieldScope.Advocate"/>), and the book has found no fault with it.
    /// </summary>
    public static IQueryable<Advocate> AdvocatesWho(
        this HeraldDb db, ProgramId program, Condition condition, AudienceBook book, DateTimeOffset now)
    {
        db.Engine.Conditions.Prepare(db.Connection);
        var sql = new ConditionSql(db.Engine, book, now);
        var own = sql.Parameter(db.Engine.IdValue(program.Value));
        var where = sql.Write(condition);
        var account = sql.AsksAccount ? "LEFT JOIN accounts c ON c.program_id = a.program_id AND c.id = a.account_id " : "";
        var text = "SELECT a.* FROM advocates a " + account + "WHERE a.program_id = " + own + " AND " + where;
        return db.Advocates.FromSqlRaw(text, sql.Values);
    }

    /// <summary>The audiences of a program, as conditions may refer to them.</summary>
    public static async Task<AudienceBook> AudienceBookAsync(this HeraldDb db, ProgramId program, CancellationToken ct)
    {
        var rows = await db.Audiences.Where(row => row.ProgramId == program).OrderBy(static row => row.Id)
            .Select(static row => new { row.Slug, row.Condition }).Take(Audience.CountMax).ToListAsync(ct);
        return new(rows.ToDictionary(static row => row.Slug, static row => ReadConditions.Of(row.Condition), StringComparer.Ordinal))
        {
            Ladder = await db.LadderAsync(program, ct),
            TimeZone = await db.TimeZoneAsync(program, ct),
        };
    }
}
