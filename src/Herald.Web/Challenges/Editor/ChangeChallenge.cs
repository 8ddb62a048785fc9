using Herald.Core;
using Herald.Web.Challenges.Console;
using Herald.Web.Platform.SignIn;
using Herald.Web.Ui.Words;

namespace Herald.Web.Challenges.Editor;

/// <summary>Saves a challenge as staff have written it, and notes who did so and what changed.</summary>
internal sealed class ChangeChallenge(SaveChallenge save, ChallengeNotes notes)
{
    /// <summary>The version that stands then; 0 where nothing changed.</summary>
    public async Task<Outcome<int>> RunAsync(
        StaffCaller caller, ChallengeView challenge, ChallengeInput input, ProgramMeasures measures, CancellationToken ct)
    {
        var changes = ChallengeLines.Between(OpenChallenge.InputOf(challenge), input, measures);
        if (changes.Count == 0)
            return 0;
        if ((await save.ChangeAsync(caller.Program, challenge.Id, input with { Slug = null }, ct)).Refused(out var refusal, out _))
            return refusal;
        var version = challenge.LaunchedAt is null ? challenge.Version : challenge.Version + 1;
        notes.OfChanged(caller, challenge.Id, version, changes);
        return version;
    }
}
