using Herald.Core.Amounts;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Recognition;

/// <summary>One step of the ladder.</summary>
internal sealed record LevelInput
{
    public const int NameMax = 40;
    public const int PerksMax = 6;
    public const int PerkMax = 160;

    /// <summary>Needed; what it is called, 1 to 40 characters, and no other of the ladder so.</summary>
    public string? Name { get; init; }

    /// <summary>Needed; so many points earned in all reach it: 0 for the first, more than the one before for each other.</summary>
    public long? Points { get; init; }

    /// <summary>What it brings, up to 6 sentences of up to 160 characters.</summary>
    public IReadOnlyList<string?>? Perks { get; init; }

    public void Check(Faults faults, string field)
    {
        faults.Text(field + ".name", Name, NameMax);
        if (Points is null)
            faults.Add(field + ".points", Checks.Needed, "required");
        else if (Points is < 0 or > Money.AmountMax)
            faults.Add(field + ".points", $"Whole points from 0 to {Money.AmountMax:N0} are expected.", "amount_out_of_range");
        if (Perks?.Count > PerksMax)
            faults.Add(field + ".perks", $"At most {PerksMax} are taken; there are {Perks.Count:N0}.", "ladder_invalid");
        for (var at = 0; at < Math.Min(Perks?.Count ?? 0, PerksMax); at++)
            faults.Text($"{field}.perks[{at}]", Perks![at], PerkMax);
    }
}
