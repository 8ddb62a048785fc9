using Herald.Core;
using Herald.Core.Ids;
using Herald.Data;
using Herald.Web.Platform.Audit;
using Herald.Web.Platform.Problems;
using Herald.Web.Platform.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Advocates.Companies;

/// <summary>Says to whom referrals of an account's people are routed from now on; those that are there stay where they are.</summary>
internal sealed class AssignAccount(HeraldDb db, AuditTrail audit)
{
    public async Task<Outcome<AccountId>> RunAsync(StaffCaller caller, AccountId id, string? owner, CancellationToken ct)
    {
        var faults = new Faults();
        Platform.Inputs.Checks.OptionalEmail(faults, "owner", owner);
        if (faults.Any)
            return faults.ToRefusal();
        var accounts = db.Accounts.AsTracking().Where(row => row.ProgramId == caller.Program);
        if (await accounts.SingleOrDefaultAsync(row => row.Id == id, ct) is not { } account)
            return new Refusal("not_found", "There is no such account in this program.") { Kind = RefusalKind.Missing };
        if (account.OwnerEmail == owner)
            return id;
        audit.Note(db, caller, "assigned account", account.Name, $"from {account.OwnerEmail ?? "nobody"} to {owner ?? "nobody"}");
        account.OwnerEmail = owner;
        await db.SaveChangesAsync(ct);
        return id;
    }
}
