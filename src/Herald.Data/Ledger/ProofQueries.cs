using System.Data.Common;
using Herald.Core.Ids;

namespace Herald.Data.Ledger;

/// <summary>The queries of a proof: all within one snapshot, and of one program or of all.</summary>
internal sealed class ProofQueries(IEngine engine, DbTransaction snapshot, ProgramId? program)
{
    /// <summary>Runs a query; <c>{program:x}</c> in it stands for the condition on the program of the table that is called x.</summary>
    public async Task<ProofRows> ReadAsync(string sql, CancellationToken ct)
    {
        var command = snapshot.Connection!.CreateCommand();
        command.Transaction = snapshot;
        command.CommandTimeout = 0; // As long as the books are; the caller's token is the limit.
        command.CommandText = Scoped(sql);
        if (program is { } one)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ("@program", engine.IdValue(one.Value));
            command.Parameters.Add(parameter);
        }

        return new(command, new(engine, await command.ExecuteReaderAsync(ct)));
    }

    private string Scoped(string sql)
    {
        const string open = "{program:";
        for (var at = sql.IndexOf(open, StringComparison.Ordinal); at >= 0; at = sql.IndexOf(open, StringComparison.Ordinal))
        {
            var end = sql.IndexOf('}', at);
            var table = sql[(at + open.Length)..end];
            sql = string.Concat(sql.AsSpan(0, at), program is null ? "1 = 1" : table + ".program_id = @program", sql.AsSpan(end + 1));
        }

        return sql;
    }
}
