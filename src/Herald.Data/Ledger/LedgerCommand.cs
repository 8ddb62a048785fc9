using System.Data;
using System.Data.Common;
using Herald.Core.Ids;
using Microsoft.EntityFrameworkCore.Storage;

namespace Herald.Data.Ledger;

/// <summary>
/// One prepared command in the caller's transaction, with its values in the engine's own form. Values carry their type even where they
/// are null, because PostgreSQL prepares by type.
/// </summary>
internal sealed class LedgerCommand : IAsyncDisposable
{
    private readonly IEngine engine;
    private readonly DbCommand command;

    public LedgerCommand(HeraldDb db, string sql)
    {
        var transaction = db.Database.CurrentTransaction
            ?? throw new InvalidOperationException("The books are written in a transaction: begin a WriteTransaction first.");
        engine = db.Engine;
        command = db.Connection.CreateCommand();
        command.Transaction = transaction.GetDbTransaction();
        command.CommandText = sql;
    }

    public LedgerCommand Id<TId>(string name, TId? value)
        where TId : struct, IEntityId<TId> => Id(name, value?.Value);

    public LedgerCommand Id<TId>(string name, TId value)
        where TId : struct, IEntityId<TId> => Id(name, value.Value);

    public LedgerCommand Id(string name, Guid? value) => Add(name, DbType.Guid, value is { } id ? engine.IdValue(id) : null);

    public LedgerCommand Text(string name, string? value) => Add(name, DbType.String, value);

    public LedgerCommand Units(string name, long value) => Add(name, DbType.Int64, value);

    public LedgerCommand Number(string name, int? value) => Add(name, DbType.Int32, value);

    public LedgerCommand Instant(string name, DateTimeOffset? value) =>
        Add(name, DbType.DateTimeOffset, value is { } instant ? engine.InstantValue(instant) : null);

    public async Task<LedgerReader> ReadAsync(CancellationToken ct)
    {
        await command.PrepareAsync(ct);
        return new(engine, await command.ExecuteReaderAsync(ct));
    }

    /// <summary>Runs it; returns how many rows it wrote.</summary>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        await command.PrepareAsync(ct);
        return await command.ExecuteNonQueryAsync(ct);
    }

    public ValueTask DisposeAsync() => command.DisposeAsync();

    private LedgerCommand Add(string name, DbType type, object? value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.DbType, parameter.Value) = (name, type, value ?? DBNull.Value);
        command.Parameters.Add(parameter);
        return this;
    }
}
