using Herald.Core.Amounts;
using Herald.Core.Ids;
using Herald.Core.Ledger;
using Herald.Core.Referrals;
using Herald.Core.Rewards;
using Herald.Web.Platform;
using Herald.Web.Platform.Inputs;

namespace Herald.Web.Rewards;

/// <summary>A rule for both sides, as the reference shows it.</summary>
internal static class RuleExamples
{
    private static readonly Currency Dollars = Currency.Of("USD");

    public static RuleInput Input { get; } = new()
    {
        Name = "Friend became a customer",
        Trigger = new() { Type = "referral_stage", Stage = Stage.Won },
        When = "event.value >= 50.00 USD and friend.has_email is true",
        Give =
        [
            new() { To = Party.Advocate, Kind = "points", Amount = 100 },
            new() { To = Party.Friend, Kind = "money", Amount = 1000, Currency = Dollars },
        ],
        Hold = new() { Days = 14 },
        Caps = new() { PerAdvocate = 10, PerAdvocateDays = 30, Budget = 500_000 },
        Reversal = ReversalPolicy.Proportional,
    };

    public static RuleView View { get; } = new()
    {
        Id = ExampleId.Of<RuleId>(),
        Version = 1,
        Name = Input.Name!,
        Challenge = null,
        Trigger = Input.Trigger!,
        When = Input.When,
        Give = Input.Give!,
        Hold = Input.Hold,
        Caps = Input.Caps,
        Period = null,
        Early = null,
        Reversal = ReversalPolicy.Proportional,
        SuspendedAt = null,
        CreatedAt = new(2026, 11, 21, 9, 30, 0, TimeSpan.Zero),
        VersionMadeAt = new(2026, 11, 21, 9, 30, 0, TimeSpan.Zero),
    };

    public static Page<RuleView> Page { get; } = new([View], null);

    /// <summary>What such a rule moves in the books.</summary>
    public static MovementView Movement { get; } = new(
        Party.Advocate, Holder.Of(ExampleId.Of<AdvocateId>()), "points", 100, "pending",
        new DateTimeOffset(2026, 12, 5, 9, 30, 0, TimeSpan.Zero), null, null, ExampleId.Of<RuleId>(), 1);
}
