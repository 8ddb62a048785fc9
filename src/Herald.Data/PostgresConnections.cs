using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Herald.Data;

/// <summary>
/// Gives contexts their connections. Were the source among the mapper's options, each source would get a model and compiled queries
/// of its own; so a process with several (a standby for its readers, a suite of tests) builds them once.
/// </summary>
internal sealed class PostgresConnections(NpgsqlDataSource source) : DbConnectionInterceptor
{
    public override InterceptionResult<DbConnection> ConnectionCreating(
        ConnectionCreatingEventData eventData, InterceptionResult<DbConnection> result) =>
        InterceptionResult<DbConnection>.SuppressWithResult(source.CreateConnection());
}
