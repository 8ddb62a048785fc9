using Herald.Core.Challenges;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Challenges;

/// <summary>An opening for advocates of a level, days before the challenge opens for all.</summary>
internal sealed record EarlyAccessInput
{
    private const string Code = "early_access_invalid";

    /// <summary>Needed; the lowest level that may begin earlier, 1 to 1,000 and not below opens.level.</summary>
    public int? Level { get; init; }

    /// <summary>Needed; how many days of 24 hours before period.from, 1 to 30.</summary>
    public int? Days { get; init; }

    /// <param name="faults">Takes what is wrong.</param>
    /// <param name="lowest">The lowest level for which it opens at all; null for any.</param>
    /// <param name="from">When it opens for all; null for as soon as it is launched.</param>
    public void Check(Faults faults, int? lowest, DateTimeOffset? from)
    {
        Within(faults, "opens.early.level", Level, ChallengeOpeningInput.LevelMax);
        Within(faults, "opens.early.days", Days, EarlyAccess.DaysMax);
        if (Level < lowest)
        {
            faults.Add(
                "opens.early.level", $"It opens at level {lowest:N0} at all, so that nobody below begins: name that level or a higher one.",
                Code);
        }

        if (from is null)
        {
            faults.Add(
                "period.from", "This is needed, since it opens earlier for a level: say when it opens for all, or leave opens.early out.",
                Code);
        }
    }

    /// <summary>The same as Core reads it; only for what passed the checks.</summary>
    public EarlyAccess ToEarlyAccess() => new(Level!.Value, Days!.Value);

    private static void Within(Faults faults, string field, int? value, int max)
    {
        if (value is null)
            faults.Add(field, "This is needed: a level, and how many days earlier it may begin.", "required");
        else if (value < 1 || value > max)
            faults.Add(field, $"A whole number from 1 to {max:N0} is expected.", "number_out_of_range");
    }
}
