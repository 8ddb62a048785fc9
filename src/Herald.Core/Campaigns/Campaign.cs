using Herald.Core.Ids;

namespace Herald.Core.Campaigns;

/// <summary>
/// Goals, challenges, reward rules, links and an audience within a period of days. It owns nothing of what it bundles: what it counts
/// follows from names and days, so that its numbers are those of the insights for the same range, and a change counts anew.
/// </summary>
public sealed class Campaign
{
    /// <summary>Campaigns of one program, those that are over included.</summary>
    public const int CountMax = 500;

    /// <summary>Characters of the name, and of each name that links carry.</summary>
    public const int NameMax = 100;

    /// <summary>Characters of what it is about.</summary>
    public const int AboutMax = 1_000;

    /// <summary>Challenges, rules and further names of links that one bundles, each: what a person keeps in view.</summary>
    public const int PartsMax = 20;

    /// <summary>The longest period in days, as long as insights count.</summary>
    public const int DaysMax = 3_660;

    /// <summary>The program that it belongs to.</summary>
    public required ProgramId ProgramId { get; init; }

    /// <summary>Its id.</summary>
    public required CampaignId Id { get; init; }

    /// <summary>What links and referrals name to belong to it; unique in the program, and stays.</summary>
    public required string Slug { get; init; }

    /// <summary>What staff call it.</summary>
    public required string Name { get; set; }

    /// <summary>What it is for, in a few sentences; null where nobody said.</summary>
    public string? About { get; set; }

    /// <summary>Its first day, in the program's zone.</summary>
    public required DateOnly BeginsOn { get; set; }

    /// <summary>Its last day, that day included.</summary>
    public required DateOnly EndsOn { get; set; }

    /// <summary>Which referrals and shares it counts.</summary>
    public required CampaignScope Scope { get; set; }

    /// <summary>The slug of the audience that it is for; null for all. It says whom to speak to, and counts nobody in or out.</summary>
    public string? Audience { get; set; }

    /// <summary>The challenges that belong to it.</summary>
    public required IReadOnlyList<ChallengeId> Challenges { get; set; }

    /// <summary>The reward rules that belong to it.</summary>
    public required IReadOnlyList<RuleId> Rules { get; set; }

    /// <summary>Further names that its links carry, beside its own slug and those of its challenges.</summary>
    public required IReadOnlyList<string> Links { get; set; }

    /// <summary>What it is to reach; one of each measure at most.</summary>
    public required IReadOnlyList<Goal> Goals { get; set; }

    /// <summary>Who made it: somebody on the staff, or a key, by the name of that day.</summary>
    public required string MadeBy { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>Who changed it last; who made it where nobody did.</summary>
    public required string ChangedBy { get; set; }

    /// <summary>When it was last changed.</summary>
    public required DateTimeOffset ChangedAt { get; set; }

    /// <summary>The day on which staff ended it, the last that counts; null where its period ends it.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <summary>The last day that counts.</summary>
    public DateOnly LastDay => EndedOn < EndsOn ? EndedOn.Value : EndsOn;

    /// <summary>Where it stands on a day.</summary>
    public CampaignState StateOn(DateOnly today) =>
        EndedOn is not null || today > EndsOn ? CampaignState.Over
        : today < BeginsOn ? CampaignState.Planned
        : CampaignState.Running;

    /// <summary>The last day that has counted so far; null where it has not begun, or was ended before it did.</summary>
    public DateOnly? CountedTo(DateOnly today) => CountedTo(LastDay, today);

    /// <summary>The same for a goal, which may be due earlier.</summary>
    public DateOnly? CountedTo(Goal goal, DateOnly today) => CountedTo(goal.By < LastDay ? goal.By : LastDay, today);

    /// <summary>Ends it with a day. What is over already stays so.</summary>
    public void End(DateOnly today)
    {
        if (StateOn(today) != CampaignState.Over)
            EndedOn = today;
    }

    /// <summary>Why it may not be changed any more: <c>campaign_ended</c> where staff ended it; null where it may.</summary>
    public Refusal? ObstacleToChange() => EndedOn is null ? null
        : new("campaign_ended", "The campaign was ended, and its numbers stay; clone it to run it again.") { Kind = RefusalKind.Conflict };

    private DateOnly? CountedTo(DateOnly last, DateOnly today) => (last < today ? last : today) is var day && day < BeginsOn ? null : day;
}
