using Herald.Core.Conversions;
using Herald.Core.Ids;
using Herald.Core.Referrals;
using Herald.Core.Rewards;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Rewards;

/// <summary>
/// When a rule looks: <c>referral_stage</c> with stage, <c>event</c> with event, <c>nth_referral</c> with n and stage, or
/// <c>challenge_stage</c> with challenge and n.
/// </summary>
internal sealed record TriggerInput
{
    private const int NthMax = 100_000;
    private const int StagesMax = 20;

    /// <summary>The type of a rule that pays for what referrals reach.</summary>
    public const string OfStage = "referral_stage";

    /// <summary>The type of a rule that pays for challenges.</summary>
    public const string OfChallenge = "challenge_stage";

    /// <summary>Needed: referral_stage, event, nth_referral or challenge_stage.</summary>
    public string? Type { get; init; }

    /// <summary>submitted, qualified, opportunity or won.</summary>
    public Stage? Stage { get; init; }

    /// <summary>signup, purchase, subscription_started, subscription_ended, or a name of the company's own.</summary>
    public string? Event { get; init; }

    /// <summary>
    /// Which referral of the advocate pays, or which stage of the challenge, from 1; every stage where it is left out. In the rule that a
    /// challenge keeps for its shared goal it is 0.
    /// </summary>
    public int? N { get; init; }

    /// <summary>The challenge whose stages pay.</summary>
    public ChallengeId? Challenge { get; init; }

    public void Check(Faults faults)
    {
        switch (Type)
        {
            case OfStage:
                CheckStage(faults);
                Refuse(faults, "n", N is not null);
                break;
            case "nth_referral":
                CheckStage(faults);
                CheckN(faults, NthMax, needed: true);
                break;
            case "event":
                CheckEvent(faults);
                Refuse(faults, "n", N is not null);
                break;
            case OfChallenge:
                CheckN(faults, StagesMax, needed: false);
                if (Challenge is null)
                    faults.Add("trigger.challenge", "The id of a challenge is expected.", "required");
                break;
            default:
                faults.Add("trigger.type", "One of referral_stage, event, nth_referral, challenge_stage is expected.", "unknown_trigger");
                return;
        }

        Refuse(faults, "stage", Stage is not null && Type is ("event" or OfChallenge));
        Refuse(faults, "event", Event is not null && Type != "event");
        Refuse(faults, "challenge", Challenge is not null && Type != OfChallenge);
    }

    /// <summary>The same as Core reads it; <paramref name="called"/> is what the rule is called.</summary>
    public Trigger ToTrigger(string called) => Type switch
    {
        OfStage => new Trigger.ReferralStage(Stage!.Value),
        "nth_referral" => new Trigger.NthReferral(N!.Value, Stage!.Value),
        OfChallenge => new Trigger.ChallengeStage(Challenge!.Value, N, called),
        _ => new Trigger.Event(Event!),
    };

    private void CheckStage(Faults faults)
    {
        if (Stage is not <= Core.Referrals.Stage.Won)
            faults.Add("trigger.stage", "One of submitted, qualified, opportunity, won is expected.", "invalid_stage");
    }

    private void CheckEvent(Faults faults)
    {
        if (Event is null || !EventTypes.IsName(Event) || Event == EventTypes.Refund)
        {
            faults.Add(
                "trigger.event", "The type of an event is expected, such as purchase; a refund earns nothing.", "invalid_event_type");
        }
    }

    private void CheckN(Faults faults, int max, bool needed)
    {
        if (N is null ? needed : N < 1 || N > max)
            faults.Add("trigger.n", $"A whole number from 1 to {max:N0} is expected.", "required");
    }

    private static void Refuse(Faults faults, string field, bool given)
    {
        if (given)
            faults.Add("trigger." + field, "This does not belong to a trigger of this type.", "field_not_taken");
    }
}
