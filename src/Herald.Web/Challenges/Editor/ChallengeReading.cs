using Herald.Web.Platform.Problems;
using Herald.Web.Ui.Forms;
using Herald.Web.Ui.Words;
using Herald.Web.Uploads;

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

    /// <summary>The same with why pictures that came along were not taken.</summary>
    public ChallengeReading And(SentPictures sent) => this with { Faults = Faults.And(sent.Faults) };
}
