using Herald.Data;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Programs;

internal sealed class ProgramQueries(HeraldDb db)
{
    public async Task<PublicProgram?> FindPublicAsync(string slug, CancellationToken ct) =>
        await db.Programs.Where(row => row.Slug == slug).SingleOrDefaultAsync(ct) is { } program
            ? new(
                program.Slug,
                program.Name,
                program.Brand.Voice,
                program.Brand.Mark,
                program.Brand.Hue,
                program.Terms,
                program.PointsName,
                program.Destination)
            : null;

    public Task<bool> AnyAsync(CancellationToken ct) => db.Programs.AnyAsync(ct);
}
