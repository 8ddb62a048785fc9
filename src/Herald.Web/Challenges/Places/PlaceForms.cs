using Herald.Core.Ids;
using Herald.Web.Challenges.Console;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;
using Herald.Web.Platform.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.Challenges.Places;

/// <summary>Taking back a place in the console.</summary>
internal static class PlaceForms
{
    public static async Task<Results<RazorComponentResult<ChallengePage>, SeeOther, Refused>> TakeBack(
        string slug, PathId<ChallengeId> id, FormFields fields, StaffCaller caller, HttpContext http, ChallengeQueries challenges,
        CompletionQueries completions, TakeBackPlace take, OpenChallenge open, ChallengeNotes notes, CancellationToken ct)
    {
        if (await challenges.FindAsync(caller.Program, id.Value, ct) is not { } challenge)
            return Refused.NotFound("challenge");
        var reason = fields.Text("reason");
        var faults = new Faults();
        JudgementChecks.Text(faults, "reason", reason);
        if (!IdText.TryRead(fields.Text("completion"), out CompletionId chosen)
            || await completions.FindAsync(caller.Program, chosen, ct) is not { } way || way.Challenge != id.Value || faults.Any)
            return await open.ShowAsync(caller, challenge, null, Because("Choose whose place is taken back, and say why."), ct);
        if ((await take.RunAsync(caller.Program, chosen, caller.Name, reason!, ct)).Refused(out var refusal, out _))
            return await open.ShowAsync(caller, challenge, null, Because(refusal.Message), ct);
        notes.OfTakenBack(caller, chosen, reason!);
        Notice.Leave(http, "The place is taken back, and the advocate is told. The next in line has it.");
        return new SeeOther($"/console/{slug}/challenges/{id.Value}");
    }

    private static OpenChallenge.Shown Because(string sentence) =>
        new() { Status = StatusCodes.Status422UnprocessableEntity, StateFault = sentence };
}
