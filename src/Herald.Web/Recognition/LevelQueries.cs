using Herald.Core.Ids;
using Herald.Core.Recognition;
using Herald.Data;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Recognition;

internal sealed class LevelQueries(HeraldDb db)
{
    /// <summary>The ladder that holds; an empty one where the program has none.</summary>
    public async Task<LadderView> ViewAsync(ProgramId program, CancellationToken ct)
    {
        var newest = await NewestAsync(program, ct);
        return new()
        {
            Version = newest?.Version ?? 0,
            Renewal = newest?.Renewal ?? LevelRenewal.Never,
            RenewalSince = newest?.RenewalSince,
            MadeAt = newest?.MadeAt,
            Levels = newest is null ? [] : await db.Levels
                .Where(row => row.ProgramId == program && row.Version == newest.Version).OrderBy(static row => row.Number)
                .Select(static row => new LevelView(row.Number, row.Name, row.Points, row.Perks)).ToListAsync(ct),
        };
    }

    /// <summary>The version that holds; null where there is none.</summary>
    public Task<LadderVersion?> NewestAsync(ProgramId program, CancellationToken ct) =>
        db.LadderVersions.Where(row => row.ProgramId == program).OrderByDescending(static row => row.Version).FirstOrDefaultAsync(ct);
}
