using Herald.Core.Ids;
using Herald.Core.Ledger;

namespace Herald.Data.Ledger;

/// <summary>Every entry has postings, they sum to zero, and its digest is that of what it says.</summary>
internal sealed class EntryProof(ProofQueries queries, LedgerFaults faults)
{
    private const int EntriesPerReport = 10_000;

    private const string Sql = $$"""
        SELECT {{LedgerRows.EntryColumns}}, p.part, p.amount
        FROM entries e LEFT JOIN postings p ON p.program_id = e.program_id AND p.entry_id = e.id
        WHERE {program:e}
        ORDER BY e.program_id, e.id
        """;

    private (ProgramId Program, EntryId Id) current;
    private Entry? entry;
    private readonly List<Posting> postings = [];
    private long entryCount;
    private long postingCount;

    public async Task<(long Entries, long Postings)> RunAsync(IProgress<long>? progress, CancellationToken ct)
    {
        await using var rows = await queries.ReadAsync(Sql, ct);
        var row = rows.Row;
        while (await row.NextRowAsync(ct))
        {
            var next = (row.Id<ProgramId>(), row.Id<EntryId>());
            if (entryCount == 0 || next != current)
            {
                Close();
                current = next;
                entry = Read(row);
                if (++entryCount % EntriesPerReport == 0)
                    progress?.Report(entryCount);
            }

            ReadPosting(row);
        }

        Close();
        progress?.Report(entryCount);
        return (entryCount, postingCount);
    }

    private Entry? Read(LedgerReader row)
    {
        try
        {
            row.GoTo(0);
            return LedgerRows.ReadEntry(row, []);
        }
        catch (Exception fault) when (fault is FormatException or ArgumentException or InvalidCastException or OverflowException)
        {
            Add("entry_unreadable", $"It cannot be read: {fault.Message}");
            return null;
        }
    }

    private void ReadPosting(LedgerReader row)
    {
        row.GoTo(LedgerRows.EntryColumnCount);
        if (row.TextOrNull() is not { } name)
            return;
        postingCount++;
        try
        {
            var part = StoredName<Part>.Read(name);
            postings.Add(new() { ProgramId = current.Program, EntryId = current.Id, Part = part, Amount = row.Units() });
        }
        catch (FormatException fault)
        {
            Add("entry_unreadable", $"One of its postings cannot be read: {fault.Message}");
            entry = null;
        }
    }

    private void Close()
    {
        if (entry is not null)
            Check(entry);
        entry = null;
        postings.Clear();
    }

    private void Check(Entry written)
    {
        if (postings.Count == 0)
            Add("entry_without_postings", "It has no postings.");
        var sum = postings.Aggregate((Int128)0, static (sum, posting) => sum + posting.Amount);
        if (sum != 0)
            Add("entry_unbalanced", $"Its postings sum to {sum} instead of 0.");
        var digest = EntryDigest.Of(written, postings);
        if (!string.Equals(digest, written.Digest, StringComparison.Ordinal))
            Add("entry_changed", $"It or its postings were changed since: the digest is {digest}, and {written.Digest} was sealed.");
    }

    private void Add(string code, string message) => faults.Add(code, current.Program, $"entries/{current.Id}", message);
}
