using Herald.Core.Challenges;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Challenges;

/// <summary>How often a challenge may be taken.</summary>
internal sealed record ChallengeLimitsInput
{
    private const int CountMax = 1_000_000;
    private const int DaysMax = 3650;

    /// <summary>How often one advocate may take it, 1 to 1,000,000; once where it is left out.</summary>
    public int? PerAdvocate { get; init; }

    /// <summary>The days that per_advocate looks back over; for ever where it is left out.</summary>
    public int? PerAdvocateDays { get; init; }

    /// <summary>How many places there are in all.</summary>
    public int? Total { get; init; }

    public void Check(Faults faults)
    {
        Within(faults, "limits.per_advocate", PerAdvocate, CountMax);
        Within(faults, "limits.per_advocate_days", PerAdvocateDays, DaysMax);
        Within(faults, "limits.total", Total, CountMax);
    }

    public ChallengeLimits ToLimits() => new(PerAdvocate ?? 1, PerAdvocateDays, Total);

    private static void Within(Faults faults, string field, int? value, int max)
    {
        if (value < 1 || value > max)
            faults.Add(field, $"A whole number from 1 to {max:N0} is expected.", "limits_invalid");
    }
}
