using Herald.Core.Challenges;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;
using Herald.Web.Rewards;

namespace Herald.Web.Challenges;

/// <summary>
/// What all advocates work at together in one challenge. When it was done so many times, each who did it is given something once, and so is
/// each who does it afterwards.
/// </summary>
internal sealed record SharedGoalInput
{
    private const int GiftsMax = 10;

    /// <summary>Needed; what people call it, 1 to 200 characters.</summary>
    public string? Title { get; init; }

    /// <summary>Needed; how many times it is to be done by all, 2 to 1,000,000.</summary>
    public int? Target { get; init; }

    /// <summary>What each who took part is given, at most 10 gifts of an amount or a code; nothing where it is left out.</summary>
    public IReadOnlyList<GiftInput?>? Give { get; init; }

    public void Check(Faults faults, string field)
    {
        faults.Text(field + ".title", Title, 200);
        if (Target is not (>= SharedGoal.TargetMin and <= SharedGoal.TargetMax))
        {
            faults.Add(
                field + ".target", $"A whole number from {SharedGoal.TargetMin} to {SharedGoal.TargetMax:N0} is expected.",
                "number_out_of_range");
        }

        if (Give?.Count > GiftsMax)
            faults.Add(field + ".give", $"At most {GiftsMax} gifts are taken; there are {Give.Count}.", "too_many");
        for (var at = 0; at < Math.Min(Give?.Count ?? 0, GiftsMax); at++)
            ChallengeStageInput.CheckGift(faults, $"{field}.give[{at}]", Give![at], hasFriend: false);
    }

    /// <summary>The same as Core reads it; only for what passed the checks.</summary>
    public SharedGoal ToGoal() => new(Title!, Target!.Value, [.. (Give ?? []).Select(static gift => gift!.ToGift())]);
}
