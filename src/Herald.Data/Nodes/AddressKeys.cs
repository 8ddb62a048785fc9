using Herald.Data.Mappings;
using Microsoft.EntityFrameworkCore;

namespace Herald.Data.Nodes;

/// <summary>The keys of days, of which the first node that needs one makes it for all.</summary>
public static class AddressKeys
{
    /// <summary>The day's key; the offered one where there is none yet.</summary>
    public static async Task<byte[]> OfAsync(HeraldDb db, DateOnly day, byte[] offered, CancellationToken ct)
    {
        await using var write = await WriteTransaction.BeginAsync(db, ct);
        await db.Database.ExecuteSqlAsync(
            $"INSERT INTO address_keys (day, secret) VALUES ({DayText.Of(day)}, {offered}) ON CONFLICT (day) DO NOTHING", ct);
        var secret = await db.AddressKeys.Where(row => row.Day == day).Select(static row => row.Secret).SingleAsync(ct);
        await write.CommitAsync(ct);
        return secret;
    }

    /// <summary>Drops the keys of days that are over, after which nobody can tell whose addresses were hashed with them.</summary>
    public static async Task DropAsync(HeraldDb db, DateOnly before, CancellationToken ct)
    {
        await using var write = await WriteTransaction.BeginAsync(db, ct);
        await db.AddressKeys.Where(row => row.Day < before).ExecuteDeleteAsync(ct);
        await write.CommitAsync(ct);
    }
}
