using Herald.Core.Amounts;
using Herald.Core.Ids;
using Herald.Data;
using Herald.Web.Platform.Audit;
using Herald.Web.Platform.Frames;
using Herald.Web.Platform.SignIn;

namespace Herald.Web.Thanks.Pages;

/// <summary>What staff did with thanks, for the audit log; and what the program counts in.</summary>
internal sealed class ThanksNotes(HeraldDb db, AuditTrail audit, ConsoleFrames frames)
{
    public void Note(StaffCaller caller, string action, ThanksId id, string? detail) =>
        audit.Note(db, caller, action, id.ToString(), detail);

    public async Task<Currency> CurrencyAsync(StaffCaller caller, CancellationToken ct) =>
        (await frames.MeasuresAsync(caller.Program, ct)).Currency;
}
