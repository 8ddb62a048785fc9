using System.Data.Common;

namespace Herald.Data.Ledger;

/// <summary>A query of a proof as it streams.</summary>
internal sealed class ProofRows(DbCommand command, LedgerReader row) : IAsyncDisposable
{
    public LedgerReader Row => row;

    public async ValueTask DisposeAsync()
    {
        await row.DisposeAsync();
        await command.DisposeAsync();
    }
}
