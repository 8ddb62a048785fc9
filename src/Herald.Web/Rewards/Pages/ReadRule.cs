using Herald.Core.Ids;
using Herald.Core.Rewards;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;
using Herald.Web.Ui.Words;

namespace Herald.Web.Rewards.Pages;

/// <summary>Reads a form as the rule that the API would be sent. Fields that the chosen kind does not take are left out.</summary>
internal static class ReadRule
{
    public static RuleInput From(RuleForm form, ProgramMeasures measures, Faults faults) => new()
    {
        Name = form.Name,
        Trigger = TriggerOf(form, faults),
        When = form.When,
        Give = [.. form.Gifts.Select((gift, at) => ReadGift.From(gift, $"give.{at}", measures, faults))],
        Hold = HoldOf(form, faults),
        Caps = CapsOf(form, faults),
        Period = PeriodOf(form, measures, faults),
        Reversal = form.Reversal switch
        {
            "full" => ReversalPolicy.Full,
            "none" => ReversalPolicy.None,
            _ => ReversalPolicy.Proportional,
        },
    };

    private static TriggerInput TriggerOf(RuleForm form, Faults faults) => form.Trigger switch
    {
        RuleForm.EventTrigger => new() { Type = form.Trigger, Event = form.Event },
        RuleForm.NthTrigger => new()
        {
            Type = form.Trigger,
            Stage = StageText.Read(form.Stage),
            N = FormNumber.Small(faults, "trigger.n", form.N),
        },
        RuleForm.ChallengeTrigger => new()
        {
            Type = form.Trigger,
            Challenge = IdText.TryRead(form.Challenge, out ChallengeId challenge) ? challenge : null,
            N = FormNumber.Small(faults, "trigger.challenge_stage", form.ChallengeStage),
        },
        _ => new() { Type = form.Trigger, Stage = StageText.Read(form.Stage) },
    };

    private static HoldInput? HoldOf(RuleForm form, Faults faults)
    {
        if (form.Hold == RuleForm.HoldDays && form.Days is null)
            faults.Add("hold.days", Checks.Needed);
        return form.Hold switch
        {
            RuleForm.HoldDays => new() { Days = FormNumber.Small(faults, "hold.days", form.Days) },
            RuleForm.HoldStage => new() { UntilStage = StageText.Read(form.UntilStage) },
            _ => null,
        };
    }

    private static CapsInput? CapsOf(RuleForm form, Faults faults)
    {
        var caps = new CapsInput
        {
            PerAdvocate = FormNumber.Small(faults, "caps.per_advocate", form.PerAdvocate),
            PerAdvocateDays = FormNumber.Small(faults, "caps.per_advocate_days", form.PerAdvocateDays),
            PerReferral = FormNumber.Small(faults, "caps.per_referral", form.PerReferral),
            Budget = FormNumber.Count(faults, "caps.budget", form.Budget),
        };
        return caps == new CapsInput() ? null : caps;
    }

    private static PeriodInput? PeriodOf(RuleForm form, ProgramMeasures measures, Faults faults)
    {
        var period = new PeriodInput
        {
            From = FormMoment.Read(faults, "period.from", form.From, measures.Zone),
            To = FormMoment.Read(faults, "period.to", form.To, measures.Zone),
        };
        return period == new PeriodInput() ? null : period;
    }
}
