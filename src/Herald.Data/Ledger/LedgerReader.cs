using System.Data.Common;
using Herald.Core.Ids;

namespace Herald.Data.Ledger;

/// <summary>Reads columns one after another, from left to right, in the engine's own form.</summary>
internal sealed class LedgerReader(IEngine engine, DbDataReader reader) : IAsyncDisposable
{
    private int next;

    /// <summary>Goes to the next row and to its first column.</summary>
    public Task<bool> NextRowAsync(CancellationToken ct)
    {
        next = 0;
        return reader.ReadAsync(ct);
    }

    /// <summary>Goes to what the next statement of the command answers.</summary>
    public Task<bool> NextAnswerAsync(CancellationToken ct) => reader.NextResultAsync(ct);

    /// <summary>Reads on at this column.</summary>
    public void GoTo(int column) => next = column;

    public TId Id<TId>()
        where TId : struct, IEntityId<TId> => TId.From(Guid());

    public TId? IdOrNull<TId>()
        where TId : struct, IEntityId<TId> => GuidOrNull() is { } value ? TId.From(value) : null;

    public Guid Guid() => engine.ReadId(reader, next++);

    public Guid? GuidOrNull() => SkipsNull() ? null : Guid();

    public string Text() => reader.GetString(next++);

    public string? TextOrNull() => SkipsNull() ? null : Text();

    public long Units() => reader.GetInt64(next++);

    public long? UnitsOrNull() => SkipsNull() ? null : Units();

    public int? NumberOrNull() => SkipsNull() ? null : reader.GetInt32(next++);

    public DateTimeOffset Instant() => engine.ReadInstant(reader, next++);

    public DateTimeOffset? InstantOrNull() => SkipsNull() ? null : Instant();

    public ValueTask DisposeAsync() => reader.DisposeAsync();

    private bool SkipsNull()
    {
        if (!reader.IsDBNull(next))
            return false;
        next++;
        return true;
    }
}
