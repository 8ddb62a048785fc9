using Herald.CrashLab.Journals;
using Herald.Data;

namespace Herald.CrashLab.Finding;

/// <summary>Holds a store against the journal. It reads beside a server that is up and that nobody writes to.</summary>
internal sealed class Oracle(JournalMemory memory)
{
    /// <summary>Whether what was acknowledged is there once, and what was not is there wholly or not at all.</summary>
    public async Task<Findings> LookAsync(HeraldDb db, CancellationToken ct)
    {
        var findings = new Findings();
        await ClickOracle.LookAsync(db, memory, findings, ct);
        await PurchaseOracle.LookAsync(db, memory, findings, ct);
        await ReferralOracle.LookAsync(db, memory, findings, ct);
        await CountOracle.LookAsync(db, memory, findings, ct);
        await StreamOracle.LookAsync(db, findings, ct);
        return findings;
    }

    /// <summary>Whether the totals are right; to be asked where <see cref="AreTotalsKeptAsync"/>.</summary>
    public static async Task<Findings> LookAtTotalsAsync(HeraldDb db, CancellationToken ct)
    {
        var findings = new Findings();
        await StreamOracle.LookAsync(db, findings, ct);
        await TotalOracle.LookAsync(db, findings, ct);
        await OriginOracle.LookAsync(db, findings, ct);
        await ClickTotalOracle.LookAsync(db, findings, ct);
        return findings;
    }

    /// <summary>Whether every fact and every click is in the totals.</summary>
    public static async Task<bool> AreTotalsKeptAsync(HeraldDb db, CancellationToken ct) =>
        await StreamOracle.IsReadAsync(db, ct) && await ClickTotalOracle.AreCountedAsync(db, ct);
}
