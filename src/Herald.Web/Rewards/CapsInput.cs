using Herald.Core.Amounts;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Rewards;

/// <summary>How often a rule may pay.</summary>
internal sealed record CapsInput
{
    private const int CountMax = 1_000_000;
    private const int DaysMax = 3650;

    /// <summary>Occasions for one advocate.</summary>
    public int? PerAdvocate { get; init; }

    /// <summary>The days that per_advocate looks back over; for ever where it is left out.</summary>
    public int? PerAdvocateDays { get; init; }

    /// <summary>Occasions for one referral.</summary>
    public int? PerReferral { get; init; }

    /// <summary>Units of each kind that the rule may have given and not taken back.</summary>
    public long? Budget { get; init; }

    public void Check(Faults faults)
    {
        Within(faults, "caps.per_advocate", PerAdvocate, CountMax);
        Within(faults, "caps.per_advocate_days", PerAdvocateDays, DaysMax);
        Within(faults, "caps.per_referral", PerReferral, CountMax);
        Within(faults, "caps.budget", Budget, Money.AmountMax);
        if (PerAdvocateDays is not null && PerAdvocate is null)
            faults.Add("caps.per_advocate_days", "Days need per_advocate beside them.", "caps_invalid");
    }

    private static void Within(Faults faults, string field, long? value, long max)
    {
        if (value < 1 || value > max)
            faults.Add(field, $"A whole number from 1 to {max:N0} is expected.", "caps_invalid");
    }
}
