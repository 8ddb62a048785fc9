using System.CommandLine;
using Herald.Data;
using Herald.Data.Ledger;

namespace Herald.Web.Commands;

/// <summary>Proves the books of all programs.</summary>
internal static class VerifyCommand
{
    public static Command Make(Terminal terminal) =>
        new Verb(
            "verify",
            "Prove the books: derive every balance again, and name the rows where that fails.",
            "herald verify --data /var/lib/herald")
        .RunsOnStore(terminal, async (store, _, ct) =>
        {
            var proof = new LedgerProof(store.Get<IEngine>(), TimeProvider.System);
            return Tell(terminal, await proof.VerifyAsync(null, new Progress(terminal), ct));
        });

    private static int Tell(Terminal terminal, LedgerVerification found)
    {
        foreach (var fault in found.Faults)
            terminal.Say($"fault: {fault.Row}: {fault.Code}: {fault.Message}");
        terminal.Say(found.Balanced
            ? $"balanced: {found.Entries:N0} entries, {found.Postings:N0} postings"
            : $"not balanced: {found.FaultCount:N0} faults in {found.Entries:N0} entries, {found.Postings:N0} postings");
        return found.Balanced ? ExitCode.Done : ExitCode.Failed;
    }

    // Progress is for people who wait: it goes beside the answer, which scripts read.
    private sealed class Progress(Terminal terminal) : IProgress<long>
    {
        public void Report(long value) => terminal.Errors.WriteLine($"{value:N0} entries read");
    }
}
