using Herald.Core;
using Herald.Core.Ids;
using Herald.Web.Platform.Frames;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.SignIn;
using Herald.Web.Ui.Words;

namespace Herald.Web.Rewards.Pages;

/// <summary>Makes a rule or its next version as staff has written it, and notes who did so.</summary>
internal sealed class ChangeRule(SaveRule save, RuleListQueries rows, RuleNotes notes, ConsoleFrames frames)
{
    public async Task<Outcome<RuleId>> MakeAsync(StaffCaller caller, RuleInput input, CancellationToken ct)
    {
        if ((await save.CreateAsync(caller.Program, input, ct)).Refused(out var refusal, out var id))
            return refusal;
        notes.OfMade(caller, id, input.Name!);
        return id;
    }

    /// <summary>The version that stands then. Refused where somebody has made another since <paramref name="seen"/> was opened.</summary>
    public async Task<Outcome<int>> RunAsync(StaffCaller caller, RuleId id, RuleInput input, string? seen, CancellationToken ct)
    {
        var measures = await frames.MeasuresAsync(caller.Program, ct);
        if (await rows.FindAsync(caller.Program, id, measures, ct) is not { } row)
            return new Refusal("not_found", "There is no such rule in this program.") { Kind = RefusalKind.Missing };
        if (seen != FormNumber.Print(row.Version))
            return Overtaken(row);
        var changes = RuleChange.Between(RuleLines.Of(row.Terms, measures), RuleLines.Of(input.ToTerms(), measures));
        if (changes.Count == 0)
            return row.Version;
        if ((await save.ChangeAsync(caller.Program, id, input, ct)).Refused(out var refusal, out _))
            return refusal;
        notes.OfChanged(caller, id, row.Version + 1, changes);
        return row.Version + 1;
    }

    private static Refusal Overtaken(RuleRow row) => new("version_overtaken",
        $"Somebody saved version {MoneyText.Whole(row.Version)} while you were writing. Nothing of yours is lost: look at what changes "
        + "against that version, then save again.")
    {
        Kind = RefusalKind.Conflict,
    };
}
