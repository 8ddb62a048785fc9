using System.Text.Json.Serialization;
using Herald.Core.Conditions;
using Herald.Core.Rewards;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Rewards;

/// <summary>A reward rule: when this happens, and these conditions hold, give this to the advocate and that to the friend.</summary>
internal sealed record RuleInput : IChecked
{
    private const int GiftsMax = 10;

    /// <summary>Needed; what staff call it, 1 to 200 characters.</summary>
    public string? Name { get; init; }

    /// <summary>Needed; when it looks.</summary>
    public TriggerInput? Trigger { get; init; }

    /// <summary>What must hold then, in the condition language; always where it is left out.</summary>
    public string? When { get; init; }

    /// <summary>Needed; what it gives, 1 to 10 gifts.</summary>
    public IReadOnlyList<GiftInput?>? Give { get; init; }

    /// <summary>How long rewards stay pending; not at all where it is left out.</summary>
    public HoldInput? Hold { get; init; }

    /// <summary>How often it may pay; without limit where it is left out.</summary>
    public CapsInput? Caps { get; init; }

    /// <summary>From when until when occasions count; always where it is left out.</summary>
    public PeriodInput? Period { get; init; }

    /// <summary>For whom it counts earlier; only the rule of a challenge that opens earlier for a level has it.</summary>
    // Left out where there is none, so that what was stored before there were any still says the same, and makes no version.
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public HeadStartInput? Early { get; init; }

    /// <summary>What becomes of it when its occasion is undone or returned: proportional where it is left out.</summary>
    public ReversalPolicy? Reversal { get; init; }

    public void Check(Faults faults)
    {
        faults.Text("name", Name, 200);
        if (Trigger is null)
            faults.Add("trigger", "This is needed.", "required");
        Trigger?.Check(faults);
        if (When is not null && Condition.Parse(When).Refused(out var refusal, out _))
            faults.Add("when", refusal.Message, refusal.Code);
        if (Give is not { Count: > 0 and <= GiftsMax })
            faults.Add("give", $"1 to {GiftsMax} gifts are expected.", "required");
        for (var at = 0; at < Math.Min(Give?.Count ?? 0, GiftsMax); at++)
            CheckGift(faults, $"give[{at}]", Give![at]);
        Hold?.Check(faults);
        Caps?.Check(faults);
        Period?.Check(faults);
        if (Early is not null)
            faults.Add("early", "Only a challenge opens earlier for a level; say its opens.early, and leave this out.", "field_not_taken");
        if (Trigger?.Type == TriggerInput.OfChallenge)
            ChallengeRule.Check(this, faults);
    }

    /// <summary>The same as Core reads it; only for what passed the checks.</summary>
    public RuleTerms ToTerms() => new()
    {
        Name = Name!,
        Trigger = Trigger!.ToTrigger(Name!),
        When = When is null ? null : Condition.Parse(When).Value,
        Give = [.. Give!.Select(static gift => gift!.ToGift())],
        Hold = Hold?.ToHold() ?? RewardHold.None.Only,
        Caps = Caps is null ? Core.Rewards.Caps.None : new(Caps.PerAdvocate, Caps.PerAdvocateDays, Caps.PerReferral, Caps.Budget),
        From = Period?.From,
        To = Period?.To,
        Early = Early?.ToHeadStart(),
        Reversal = Reversal ?? ReversalPolicy.Proportional,
    };

    private static void CheckGift(Faults faults, string field, GiftInput? gift)
    {
        if (gift is null)
            faults.Add(field, "A gift is expected, not null.", "required");
        else
            gift.Check(faults, field);
    }
}
