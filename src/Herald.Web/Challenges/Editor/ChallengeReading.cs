using Herald.Web.Platform.Problems;
using Herald.Web.Ui.Forms;
using Herald.Web.Ui.Words;

namespace Herald.Web.Challenges.Editor;

/// <summary>What a form says as a challenge, and what is wrong with it.</summary>
internal sealed record ChallengeReading(ChallengeInput Input, FormFaults Faults)
{
    public static ChallengeReading Of(ChallengeForm form, ProgramMeasures measures)
    {
        var faults = new Faults();
        var input = ReadChallenge.From(form, measures, faults);
        return new(input, ChallengeFaults.Of(faults, input));
    }
}
