using Herald.Core.Badges;
using Herald.Core.Ids;
using Herald.Web.Platform;
using Herald.Web.Platform.Inputs;

namespace Herald.Web.Badges;

/// <summary>A badge for those who bring friends, as the reference shows it.</summary>
internal static class BadgeExamples
{
    private static readonly DateTimeOffset Made = new(2026, 11, 21, 9, 30, 0, TimeSpan.Zero);

    public static BadgeInput Input { get; } = new()
    {
        Slug = "connector",
        Name = "Connector",
        About = "For friends who became customers because of you.",
        Shape = BadgeShape.Ticket,
        Symbol = BadgeSymbol.People,
        Colour = BadgeColour.Brand,
        Tiers =
        [
            new() { Name = "Bronze", When = "did.referral_won >= 1" },
            new() { Name = "Silver", When = "did.referral_won >= 5" },
            new() { Name = "Gold", When = "did.referral_won >= 25" },
        ],
    };

    public static BadgeView View { get; } = new()
    {
        Id = ExampleId.Of<BadgeId>(),
        Slug = Input.Slug!,
        Name = Input.Name!,
        About = Input.About!,
        Shape = BadgeShape.Ticket,
        Symbol = BadgeSymbol.People,
        Colour = BadgeColour.Brand,
        Picture = null,
        Challenge = null,
        Tiers = [.. Input.Tiers!.Select(static (tier, at) => new BadgeTierView(at + 1, tier!.Name, tier.When, at == 0 ? 1 : 0))],
        MadeAt = Made,
        ChangedAt = Made,
        RetiredAt = null,
    };

    public static Page<BadgeView> Page { get; } = new([View], null);

    public static AwardInput Award { get; } = new() { Advocate = "u-1001", Tier = 1, Note = "You spoke for us on the main stage." };

    public static AwardView Given { get; } = new(
        ExampleId.Of<BadgeAwardId>(), View.Id, ExampleId.Of<AdvocateId>(), 1, Made, Made, "key Shop", Award.Note, null, null);

    public static Page<AwardView> Awards { get; } = new([Given], null);

    public static AwardRevocationInput Revocation { get; } = new() { Reason = "It was meant for somebody else." };

    public static AwardView Revoked { get; } = Given with { RevokedAt = Made.AddDays(1), RevokedReason = Revocation.Reason };
}
