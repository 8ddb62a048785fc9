using Herald.Core.Challenges;
using Herald.Core.Ids;
using Herald.Web.Platform.Audit;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;
using Herald.Web.Platform.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.Challenges.Console;

/// <summary>Launching, pausing, resuming and ending a challenge, copying it, and deleting a draft.</summary>
internal static class StateForms
{
    public static async Task<Results<RazorComponentResult<ChallengePage>, SeeOther, Refused>> Switch(
        string slug, PathId<ChallengeId> id, FormFields fields, StaffCaller caller, HttpContext http, ChallengeQueries challenges,
        SwitchChallenge change, OpenChallenge open, CancellationToken ct)
    {
        if (await challenges.FindAsync(caller.Program, id.Value, ct) is not { } challenge)
            return Refused.NotFound("challenge");
        if (!Enum.TryParse<ChallengeSwitch>(fields.Text("do"), ignoreCase: true, out var wanted) || !Enum.IsDefined(wanted))
            return await open.ShowAsync(caller, challenge, null, Because("Choose what is to be done with it."), ct);
        if ((await change.RunAsync(Author.Of(caller), id.Value, wanted, ct)).Refused(out var refusal, out _))
            return await open.ShowAsync(caller, challenge, null, Because(refusal.Message), ct);
        var now = (await challenges.FindAsync(caller.Program, id.Value, ct))!;
        Notice.Leave(http, Told(wanted, now.State));
        return new SeeOther($"/console/{slug}/challenges/{id.Value}");
    }

    public static async Task<Results<RazorComponentResult<ChallengePage>, SeeOther, Refused>> Remove(
        string slug, PathId<ChallengeId> id, StaffCaller caller, HttpContext http, ChallengeQueries challenges, RemoveChallenge remove,
        OpenChallenge open, CancellationToken ct)
    {
        if (await challenges.FindAsync(caller.Program, id.Value, ct) is not { } challenge)
            return Refused.NotFound("challenge");
        if ((await remove.RunAsync(Author.Of(caller), id.Value, ct)).Refused(out var refusal, out _))
            return await open.ShowAsync(caller, challenge, null, Because(refusal.Message), ct);
        Notice.Leave(http, $"The draft of “{challenge.Name}” is deleted.");
        return new SeeOther($"/console/{slug}/challenges");
    }

    public static async Task<Results<SeeOther, Refused>> Copy(
        string slug, PathId<ChallengeId> id, StaffCaller caller, HttpContext http, CopyChallenge copy, ChallengeQueries challenges,
        ChallengeNotes notes, CancellationToken ct)
    {
        if ((await copy.RunAsync(caller.Program, id.Value, ct)).Refused(out var refusal, out var made))
            return Refused.Because(refusal);
        notes.OfMade(caller, made, (await challenges.FindAsync(caller.Program, made, ct))!.Name);
        Notice.Leave(http, "This is the copy: a draft of its own. Give it a name before you launch it.");
        return new SeeOther($"/console/{slug}/challenges/{made}");
    }

    private static string Told(ChallengeSwitch done, ChallengeState state) => (done, state) switch
    {
        (ChallengeSwitch.Launch, ChallengeState.Scheduled) => "It is scheduled: it opens by itself when its period begins.",
        (ChallengeSwitch.Launch, _) => "It is live: advocates may begin it from now on.",
        (ChallengeSwitch.Pause, _) => "It is paused: nobody begins or hands anything in until it is resumed.",
        (ChallengeSwitch.Resume, _) => "It goes on.",
        _ => "It has ended. What was handed in is still judged.",
    };

    private static OpenChallenge.Shown Because(string sentence) =>
        new() { Status = StatusCodes.Status422UnprocessableEntity, StateFault = sentence };
}
