using Herald.Core.Conditions;
using Herald.Core.Rewards;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Bonuses;

/// <summary>A time in which the points of challenges count for more.</summary>
internal sealed record BonusInput : IChecked
{
    private const int CategoryMax = 64;

    /// <summary>Needed; what advocates read, 1 to 100 characters: "Double points week".</summary>
    public string? Name { get; init; }

    /// <summary>Needed; what a hundred points become, 101 to 1000: 200 doubles them.</summary>
    public int? Percent { get; init; }

    /// <summary>The category of the challenges that it is for; all where it is left out.</summary>
    public string? Category { get; init; }

    /// <summary>Whom it is for, in the condition language, by fields of advocate and account; everybody where it is left out.</summary>
    public string? When { get; init; }

    /// <summary>When it begins; at once where it is left out, and never in the past.</summary>
    public DateTimeOffset? BeginsAt { get; init; }

    /// <summary>Needed; the first instant after it, at most 92 days after it begins.</summary>
    public DateTimeOffset? EndsAt { get; init; }

    public void Check(Faults faults)
    {
        faults.Text("name", Name, 100);
        faults.OptionalText("category", Category, CategoryMax);
        if (Percent is not (>= Bonus.PercentMin and <= Bonus.PercentMax))
            faults.Add("percent", $"A whole number from {Bonus.PercentMin} to {Bonus.PercentMax:N0} is expected; 200 doubles points.",
                Percent is null ? "required" : "amount_out_of_range");
        if (When is not null && Condition.Parse(When, FieldScope.Advocate).Refused(out var refusal, out _))
            faults.Add("when", refusal.Message, refusal.Code);
        faults.OptionalInstant("begins_at", BeginsAt);
        faults.OptionalInstant("ends_at", EndsAt);
        if (EndsAt is null)
            faults.Add("ends_at", "This is needed: a bonus ends.", "required");
        if (BeginsAt >= EndsAt || EndsAt - BeginsAt > TimeSpan.FromDays(BonusPeriod.DaysMax))
            faults.Add("ends_at", $"It must end after it begins, and within {BonusPeriod.DaysMax} days.", "period_invalid");
    }
}
