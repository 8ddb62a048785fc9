using System.CommandLine;

namespace Herald.Web.Commands;

/// <summary>
/// Proves the books. The proof is handed in: it reports how many entries it has read so far, and returns what it counted and found.
/// </summary>
internal static class VerifyCommand
{
    /// <param name="Entries">Entries that were read.</param>
    /// <param name="Postings">Postings that were read.</param>
    /// <param name="Faults">One sentence for each fault, with its row; empty where the books balance.</param>
    public sealed record Proof(long Entries, long Postings, IReadOnlyList<string> Faults);

    public static Command Make(Terminal terminal, Func<CommandStore, Action<long>, CancellationToken, Task<Proof>> prove) =>
        new Verb(
            "verify",
            "Prove the books: derive every balance again, and name the rows where that fails.",
            "herald verify --data /var/lib/herald")
        .RunsOnStore(terminal, async (store, _, ct) =>
        {
            // Progress is for people who wait: it goes beside the answer, which scripts read.
            var proof = await prove(store, read => terminal.Errors.WriteLine($"{read:N0} entries read"), ct);
            foreach (var fault in proof.Faults)
                terminal.Say("fault: " + fault);
            terminal.Say(proof.Faults.Count == 0
                ? $"balanced: {proof.Entries:N0} entries, {proof.Postings:N0} postings"
                : $"not balanced: {proof.Faults.Count:N0} faults in {proof.Entries:N0} entries, {proof.Postings:N0} postings");
            return proof.Faults.Count == 0 ? ExitCode.Done : ExitCode.Failed;
        });
}
