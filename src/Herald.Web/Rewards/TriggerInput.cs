using Herald.Core.Conversions;
using Herald.Core.Referrals;
using Herald.Core.Rewards;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Rewards;

/// <summary>
/// When a rule looks: <c>referral_stage</c> with stage, <c>event</c> with event, or <c>nth_referral</c> with n and stage.
/// </summary>
internal sealed record TriggerInput
{
    private const int NthMax = 100_000;

    /// <summary>Needed: referral_stage, event or nth_referral.</summary>
    public string? Type { get; init; }

    /// <summary>submitted, qualified, opportunity or won.</summary>
    public Stage? Stage { get; init; }

    /// <summary>signup, purchase, subscription_started, subscription_ended, or a name of the company's own.</summary>
    public string? Event { get; init; }

    /// <summary>Which referral of the advocate pays, from 1.</summary>
    public int? N { get; init; }

    public void Check(Faults faults)
    {
        switch (Type)
        {
            case "referral_stage":
                CheckStage(faults);
                Refuse(faults, "event", Event is not null);
                Refuse(faults, "n", N is not null);
                break;
            case "nth_referral":
                CheckStage(faults);
                Refuse(faults, "event", Event is not null);
                if (N is not (> 0 and <= NthMax))
                    faults.Add("trigger.n", $"A whole number from 1 to {NthMax:N0} is expected.", "required");
                break;
            case "event":
                Refuse(faults, "stage", Stage is not null);
                Refuse(faults, "n", N is not null);
                if (Event is null || !EventTypes.IsName(Event) || Event == EventTypes.Refund)
                    faults.Add("trigger.event", "The type of an event is expected, such as purchase; a refund earns nothing.",
                        "invalid_event_type");
                break;
            default:
                faults.Add("trigger.type", "One of referral_stage, event, nth_referral is expected.", "unknown_trigger");
                break;
        }
    }

    public Trigger ToTrigger() => Type switch
    {
        "referral_stage" => new Trigger.ReferralStage(Stage!.Value),
        "nth_referral" => new Trigger.NthReferral(N!.Value, Stage!.Value),
        _ => new Trigger.Event(Event!),
    };

    private void CheckStage(Faults faults)
    {
        if (Stage is not <= Core.Referrals.Stage.Won)
            faults.Add("trigger.stage", "One of submitted, qualified, opportunity, won is expected.", "invalid_stage");
    }

    private static void Refuse(Faults faults, string field, bool given)
    {
        if (given)
            faults.Add("trigger." + field, "This does not belong to a trigger of this type.", "field_not_taken");
    }
}
