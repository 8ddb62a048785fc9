using Herald.Data;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Programs;

internal sealed class ProgramQueries(HeraldDb db)
{
    public Task<bool> AnyAsync(CancellationToken ct) => db.Programs.AnyAsync(ct);
}
