using Herald.Data;
using Microsoft.EntityFrameworkCore;

namespace Herald.CrashLab.Finding;

/// <summary>What SQLite itself says of its file. PostgreSQL has checksums and its own end for that.</summary>
internal static class Integrity
{
    public static async Task<IReadOnlyList<string>> LookAsync(HeraldDb db, CancellationToken ct)
    {
        if (db.Engine is not SqliteEngine)
            return [];
        var found = await db.Database.SqlQuery<string>($"SELECT integrity_check AS \"Value\" FROM pragma_integrity_check").ToListAsync(ct);
        return found is ["ok"] ? [] : [.. found.Select(static line => "SQLite finds its file damaged: " + line)];
    }
}
