using Herald.Core;
using Herald.Core.Ids;
using Herald.Core.Thanks;
using Herald.Data;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;
using Herald.Web.Platform.SignIn;
using Microsoft.EntityFrameworkCore;
using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.Thanks;

/// <summary>An advocate gives his address for one thing, or refuses; until that has arrived he may say otherwise.</summary>
internal sealed class AnswerAddress(HeraldDb db, TimeProvider clock)
{
    private const int TextMin = 8;

    /// <param name="caller">The advocate.</param>
    /// <param name="id">What is sent to him.</param>
    /// <param name="given">Whether he gives it.</param>
    /// <param name="text">The address.</param>
    /// <param name="ct">Ends the wait.</param>
    public async Task<Outcome<bool>> RunAsync(AdvocateCaller caller, ThanksId id, bool given, string? text, CancellationToken ct)
    {
        var address = await db.ThanksAddresses.AsTracking().SingleOrDefaultAsync(
            row => row.ProgramId == caller.Program && row.ThanksId == id && row.ForgottenAt == null
                && db.ThanksTasks.Any(task => task.ProgramId == row.ProgramId && task.Id == id && task.AdvocateId == caller.Advocate),
            ct);
        if (address is null)
            return new Refusal("not_found", T("Nobody asks for your address there.")) { Kind = RefusalKind.Missing };
        if (given && FaultOf(text) is { } fault)
            return fault;
        address.Say(given ? text!.Trim().ReplaceLineEndings("\n") : null, clock.GetUtcNow().Storable());
        await db.SaveChangesAsync(ct);
        return true;
    }

    private static Refusal? FaultOf(string? text)
    {
        var faults = new Faults();
        if (text is null || text.Trim().Length < TextMin)
            faults.Add("address", T("Write the whole address, as it stands on an envelope."), "required");
        else
            faults.OptionalText("address", text, ThanksAddress.TextMax, lines: true);
        return faults.Any ? faults.ToRefusal() : null;
    }
}
