using Herald.Core;
using Herald.Core.Ids;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;
using Herald.Web.Platform.SignIn;

namespace Herald.Web.Rewards.Pages;

/// <summary>Pauses a rule for a reason, or lets it go on, and notes who did so.</summary>
internal sealed class PauseRule(SuspendRule suspend, RuleNotes notes)
{
    private const int ReasonMax = 500;
    private const string Field = "reason";

    public async Task<Outcome<RuleId>> RunAsync(StaffCaller caller, RuleId id, bool suspended, string? reason, CancellationToken ct)
    {
        var faults = new Faults();
        if (suspended && reason is null)
            faults.Add(Field, "Say why, so that others can follow it in the audit log.", "required");
        faults.OptionalText(Field, reason, ReasonMax, lines: true);
        if (faults.Any)
            return faults.ToRefusal();
        if ((await suspend.RunAsync(caller.Program, id, suspended, ct)).Refused(out var refusal, out _))
            return refusal;
        notes.OfPause(caller, id, suspended, reason);
        return id;
    }
}
