using Herald.Core.Audiences;
using Herald.Core.Conditions;
using Herald.Core.Ids;
using Herald.Data;
using Herald.Data.Audiences;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Standings;

/// <summary>The audiences with a leaderboard that an advocate belongs to, by the names that its members know.</summary>
internal sealed class OwnCircles(HeraldDb db, TimeProvider clock)
{
    public async Task<IReadOnlyList<(string Slug, string Name)>> OfAsync(ProgramId program, AdvocateId advocate, CancellationToken ct)
    {
        var boards = await db.Audiences.Where(row => row.ProgramId == program && row.Board != null).OrderBy(static row => row.Board)
            .Take(Audience.BoardsMax).Select(static row => new { row.Slug, row.Board }).ToListAsync(ct);
        if (boards.Count == 0)
            return [];
        var fields = boards.ToDictionary(static row => row.Slug, static row => FieldCatalogue.Audience(row.Slug), StringComparer.Ordinal);
        var facts = new ConditionFacts();
        await db.TellOfAsync(facts, program, advocate, fields.Values, clock.GetUtcNow(), ct);
        return
        [
            .. boards.Where(row => facts[fields[row.Slug]] is FieldValue.Boolean { Value: true })
                .Select(static row => (row.Slug, row.Board!)),
        ];
    }
}
