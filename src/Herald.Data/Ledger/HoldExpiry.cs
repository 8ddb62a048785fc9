using System.Data.Common;
using Herald.Core.Ids;
using Herald.Core.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Herald.Data.Ledger;

/// <summary>Ends the open holds whose time has come, each in a transaction of its own, so that one at fault delays no other.</summary>
public sealed class HoldExpiry(LedgerBook book)
{
    /// <summary>Who resolves a hold that ran out.</summary>
    public const string By = "hold-expiry";

    // A job takes one batch after another; a short one lets other work of the same job in between.
    private const int BatchMax = 100;

    private const string DueSql = """
        SELECT program_id, hold_id, expires_at FROM hold_expiries WHERE expires_at <= @now ORDER BY expires_at LIMIT @max
        """;

    /// <summary>The open holds whose time has come at this moment in all programs, the oldest first, at most so many.</summary>
    public static async Task<IReadOnlyList<DueHold>> DueAsync(HeraldDb db, DateTimeOffset now, int max, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            await using var command = db.Connection.CreateCommand();
            command.CommandText = DueSql;
            Add(command, "@now", db.Engine.InstantValue(now));
            Add(command, "@max", Math.Min(max, BatchMax));
            await using var row = new LedgerReader(db.Engine, await command.ExecuteReaderAsync(ct));
            var due = new List<DueHold>();
            while (await row.NextRowAsync(ct))
                due.Add(new(row.Id<ProgramId>(), row.Id<HoldId>(), row.Instant()));
            return due;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>The request that ends a due hold; its key makes sure that it is made once.</summary>
    public static LedgerRequest.ExpireHold RequestFor(DueHold due) =>
        new(due.Hold, By) { Program = due.Program, Key = $"expire:{due.Hold}", OccurredAt = due.ExpiresAt };

    /// <summary>
    /// Ends one batch of due holds and returns those that it ended. A hold that was posted or voided since it was found is left alone.
    /// </summary>
    public async Task<IReadOnlyList<DueHold>> ExpireHoldsAsync(HeraldDb db, DateTimeOffset now, CancellationToken ct)
    {
        var ended = new List<DueHold>();
        foreach (var due in await DueAsync(db, now, BatchMax, ct))
        {
            await using var write = await WriteTransaction.BeginAsync(db, due.Program, ct);
            if ((await book.PostAsync(db, RequestFor(due), ct)).Refused(out _, out var posted) || posted.Repeated)
                continue;
            await write.CommitAsync(ct);
            ended.Add(due);
        }

        return ended;
    }

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }
}
