using Herald.Core.Amounts;
using Herald.Core.Ids;
using Herald.Core.Ledger;
using Herald.Data.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Herald.Data.Work;

/// <summary>
/// Wallets as the running transaction has moved them, and the entries that it will write. Of a holder who is known all wallets are; of
/// others nothing is said.
/// </summary>
internal sealed class OpenBooks
{
    private readonly HashSet<Guid> known = [];
    private readonly Dictionary<(Guid Holder, Unit Unit), OpenWallet> wallets = [];
    private readonly List<Entry> entries = [];

    public bool IsEmpty => known.Count == 0 && entries.Count == 0;

    /// <summary>Whether the holder's wallets are here.</summary>
    public bool Knows(Guid holder) => known.Contains(holder);

    /// <summary>Says that all wallets of the holder are here: none, of somebody who is new.</summary>
    public void KnowAll(Guid holder) => known.Add(holder);

    public async Task LoadAsync(HeraldDb db, ProgramId program, IReadOnlyCollection<Holder> holders, CancellationToken ct)
    {
        var missing = holders.Select(static holder => holder.Value).Where(holder => !known.Contains(holder)).Distinct().ToArray();
        if (missing.Length == 0)
            return;
        foreach (var wallet in await db.Wallets.Where(row => row.ProgramId == program && missing.Contains(row.HolderId)).ToListAsync(ct))
            wallets[(wallet.HolderId, wallet.Unit)] = new(wallet.Holder, wallet.Parts, Exists: true);
        known.UnionWith(missing);
    }

    /// <summary>What a known holder's wallet holds now.</summary>
    public Parts Of(Holder holder, Unit unit) => wallets.TryGetValue((holder.Value, unit), out var wallet) ? wallet.Parts : default;

    public void Add(Entry entry)
    {
        entries.Add(entry);
        var place = (entry.HolderId, entry.Unit);
        var wallet = wallets.GetValueOrDefault(place) ?? new(entry.Holder, default, Exists: false);
        wallets[place] = wallet with { Parts = wallet.Parts + entry.Moves, Moved = wallet.Moved + entry.Moves };
    }

    public async Task<int> WriteAsync(HeraldDb db, CancellationToken ct)
    {
        if (entries.Count == 0)
            return 0;
        var rows = new NewRows();
        // An entry seals its postings, which are there before it.
        foreach (var posting in entries.SelectMany(static entry => entry.Postings))
            rows.Add(posting);
        foreach (var entry in entries)
            rows.Add(entry);
        var program = entries[0].ProgramId;
        foreach (var ((_, unit), wallet) in wallets.Where(static wallet => !wallet.Value.Exists))
            rows.Add(Wallet.Of(program, wallet.Holder, unit, wallet.Parts));
        var written = await rows.WriteAsync(db, ct);
        var moved = wallets.Where(static wallet => wallet.Value.Exists && wallet.Value.Moved != default)
            .Select(static wallet => (wallet.Value.Holder, wallet.Key.Unit, wallet.Value.Moved)).ToList();
        return written + await LedgerWrite.WalletsAsync(db, program, moved, ct);
    }

    public void Clear()
    {
        known.Clear();
        wallets.Clear();
        entries.Clear();
    }

    private sealed record OpenWallet(Holder Holder, Parts Parts, bool Exists)
    {
        public Parts Moved { get; init; }
    }
}
