using Herald.Core.Ids;

namespace Herald.Data.Ledger;

/// <summary>Collects the first faults and counts the rest.</summary>
internal sealed class LedgerFaults
{
    private readonly List<LedgerFault> first = [];

    public long Count { get; private set; }

    public IReadOnlyList<LedgerFault> First => first;

    public void Add(string code, ProgramId program, string row, string message)
    {
        if (Count++ < LedgerProof.FaultsMax)
            first.Add(new(code, row, $"{message} (program {program})"));
    }
}
