using System.Data.Common;
using Herald.Core.Ids;
using Herald.Data;
using Herald.Data.Audiences;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Tests.Activities;

/// <summary>The same store without the rule that only settled activities are read.</summary>
internal sealed class UnruledEngine(IEngine inner) : IEngine
{
    public string SettledActivities => "1 = 1";

    public IConditionDialect Conditions => inner.Conditions;

    public string StreamOrder => inner.StreamOrder;

    public string LaterActivities => inner.LaterActivities;

    public string Name => inner.Name;

    public string Place => inner.Place;

    public void Configure(DbContextOptionsBuilder options) => inner.Configure(options);

    public Task<DbConnection> OpenAsync(CancellationToken ct) => inner.OpenAsync(ct);

    public Task<IDisposable> EnterWriterAsync(CancellationToken ct) => inner.EnterWriterAsync(ct);

    public long Untold() => inner.Untold();

    public void LendWriter(HeraldDb db) => inner.LendWriter(db);

    public void ReturnWriter(HeraldDb db) => inner.ReturnWriter(db);

    public Task LockProgramAsync(DbConnection connection, DbTransaction transaction, ProgramId program, CancellationToken ct) =>
        inner.LockProgramAsync(connection, transaction, program, ct);

    public Task<bool> TryLockNameAsync(DbConnection connection, DbTransaction transaction, string name, CancellationToken ct) =>
        inner.TryLockNameAsync(connection, transaction, name, ct);

    public Task SettleRestoredAsync(DbConnection connection, DbTransaction transaction, CancellationToken ct) =>
        inner.SettleRestoredAsync(connection, transaction, ct);

    public Task ProveConnectionsAsync(CancellationToken ct) => inner.ProveConnectionsAsync(ct);

    public Task LockSchemaAsync(DbConnection connection, DbTransaction transaction, CancellationToken ct) =>
        inner.LockSchemaAsync(connection, transaction, ct);

    public Task<DbTransaction> BeginSnapshotAsync(DbConnection connection, CancellationToken ct) =>
        inner.BeginSnapshotAsync(connection, ct);

    public Task HearAsync(Action begun, Action<string, string> heard, CancellationToken ct) => inner.HearAsync(begun, heard, ct);

    public Task TellAsync(string channel, IReadOnlyList<string> texts, CancellationToken ct) => inner.TellAsync(channel, texts, ct);

    public string MicrosecondsBetween(string from, string to) => inner.MicrosecondsBetween(from, to);

    public bool IsPassing(Exception exception) => inner.IsPassing(exception);

    public bool IsFull(Exception exception) => inner.IsFull(exception);

    public object IdValue(Guid value) => inner.IdValue(value);

    public object InstantValue(DateTimeOffset value) => inner.InstantValue(value);

    public Guid ReadId(DbDataReader reader, int column) => inner.ReadId(reader, column);

    public DateTimeOffset ReadInstant(DbDataReader reader, int column) => inner.ReadInstant(reader, column);
}
