using System.Globalization;
using Herald.Core.Audiences;
using Herald.Core.Campaigns;
using Herald.Core.Ids;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Campaigns;

/// <summary>A campaign: goals, challenges, reward rules, links and an audience within a period.</summary>
internal sealed record CampaignInput : IChecked
{
    // As long as the campaign that a link names.
    private const int LinkMax = 64;
    private static readonly DateOnly DayMin = new(2000, 1, 1);
    private static readonly DateOnly DayMax = new(2100, 12, 31);

    /// <summary>
    /// What links and referrals name as their campaign to belong to it: 2 to 40 small letters, digits and hyphens, beginning with a letter.
    /// Made of the name where it is left out, and stays once it is made.
    /// </summary>
    public string? Slug { get; init; }

    /// <summary>Needed; what staff call it, 1 to 100 characters.</summary>
    public string? Name { get; init; }

    /// <summary>What it is for, at most 1,000 characters.</summary>
    public string? About { get; init; }

    /// <summary>Needed; its first day, in the program's zone.</summary>
    public DateOnly? BeginsOn { get; init; }

    /// <summary>Needed; its last day, that day included, at most 3,660 days later.</summary>
    public DateOnly? EndsOn { get; init; }

    /// <summary>
    /// Which referrals and shares count: named for those that carry its slug, one of its links' names or the name of one of its challenges,
    /// which is what counts where it is left out; program for all.
    /// </summary>
    public CampaignScope? Scope { get; init; }

    /// <summary>The slug of the audience that it is for; everybody where it is left out. It counts nobody in or out.</summary>
    public string? Audience { get; init; }

    /// <summary>The ids of the challenges that belong to it, at most 20.</summary>
    public IReadOnlyList<string?>? Challenges { get; init; }

    /// <summary>The ids of the reward rules that belong to it, at most 20.</summary>
    public IReadOnlyList<string?>? Rules { get; init; }

    /// <summary>Further campaigns that its links name, at most 20 of 1 to 64 characters.</summary>
    public IReadOnlyList<string?>? Links { get; init; }

    /// <summary>What it is to reach: one goal of each measure at most.</summary>
    public IReadOnlyList<GoalInput?>? Goals { get; init; }

    public void Check(Faults faults)
    {
        faults.Text("name", Name, Campaign.NameMax);
        faults.OptionalText("about", About, Campaign.AboutMax, lines: true);
        if (Slug is not null && !AudienceSlug.IsSlug(Slug))
            faults.Add("slug", "2 to 40 small letters, digits and hyphens are expected, beginning with a letter.", "invalid_slug");
        CheckDays(faults);
        CheckIds<ChallengeId>(faults, "challenges", Challenges, "invalid_challenge");
        CheckIds<RuleId>(faults, "rules", Rules, "invalid_rule");
        Each(faults, "links", Links, (field, link) => faults.Text(field, link, LinkMax));
        CheckGoals(faults);
    }

    private void CheckDays(Faults faults)
    {
        CheckDay(faults, "begins_on", BeginsOn);
        CheckDay(faults, "ends_on", EndsOn);
        if (BeginsOn > EndsOn || EndsOn?.DayNumber - BeginsOn?.DayNumber >= Campaign.DaysMax)
            faults.Add("ends_on", $"It must not end before it begins, nor last longer than {Campaign.DaysMax:N0} days.", "period_invalid");
    }

    private static void CheckDay(Faults faults, string field, DateOnly? day)
    {
        if (day is null)
            faults.Add(field, "A day is needed, such as 2026-11-21.", "required");
        else if (day < DayMin || day > DayMax)
            faults.Add(field, "A day from 2000 to 2100 is expected.", "invalid_day");
    }

    private void CheckGoals(Faults faults)
    {
        var measures = new HashSet<string?>(StringComparer.Ordinal);
        for (var at = 0; at < (Goals?.Count ?? 0) && at < GoalMeasures.Names.Count; at++)
        {
            var field = string.Create(CultureInfo.InvariantCulture, $"goals[{at}]");
            if (Goals![at] is not { } goal)
            {
                faults.Add(field, "This is needed.", "required");
                continue;
            }

            goal.Check(faults, field, BeginsOn, EndsOn);
            if (!measures.Add(goal.Measure))
                faults.Add(field + ".measure", "There is another goal of this measure; keep one of them.", "goal_twice");
        }

        if (Goals?.Count > GoalMeasures.Names.Count)
            faults.Add("goals", $"At most {GoalMeasures.Names.Count} goals are taken, one of each measure.", "too_many");
    }

    private static void CheckIds<TId>(Faults faults, string name, IReadOnlyList<string?>? ids, string code)
        where TId : struct, IEntityId<TId> => Each(faults, name, ids, (field, text) =>
        {
            if (!IdText.TryRead<TId>(text, out _))
                faults.Add(field, $"An id that begins with {TId.Prefix}_ is expected.", code);
        });

    private static void Each(Faults faults, string name, IReadOnlyList<string?>? list, Action<string, string?> check)
    {
        if (list?.Count > Campaign.PartsMax)
            faults.Add(name, $"At most {Campaign.PartsMax} are taken.", "too_many");
        for (var at = 0; at < (list?.Count ?? 0) && at < Campaign.PartsMax; at++)
            check(string.Create(CultureInfo.InvariantCulture, $"{name}[{at}]"), list![at]);
    }
}
