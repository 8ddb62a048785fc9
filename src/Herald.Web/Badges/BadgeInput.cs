using System.Globalization;
using Herald.Core.Audiences;
using Herald.Core.Badges;
using Herald.Core.Conditions;
using Herald.Core.Ids;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Badges;

/// <summary>A badge: what it is for, what earns each of its tiers, and its picture.</summary>
internal sealed record BadgeInput : IChecked
{
    /// <summary>Its name in addresses, fixed once made: 2 to 40 small letters, digits and hyphens; from the name unless told.</summary>
    public string? Slug { get; init; }

    /// <summary>Needed; what people call it, 1 to 60 characters.</summary>
    public string? Name { get; init; }

    /// <summary>Needed; what it is for, in a sentence to whoever earns it, 1 to 300 characters.</summary>
    public string? About { get; init; }

    /// <summary>The outline of its picture; a ticket where it is left out.</summary>
    public BadgeShape? Shape { get; init; }

    /// <summary>What stands in its picture; a star where it is left out.</summary>
    public BadgeSymbol? Symbol { get; init; }

    /// <summary>Its colour; the brand's own where it is left out.</summary>
    public BadgeColour? Colour { get; init; }

    /// <summary>
    /// The id of a picture that was uploaded with the purpose badge, which is shown instead of those parts; they are drawn where it is left
    /// out.
    /// </summary>
    public string? Picture { get; init; }

    /// <summary>The id of a challenge that earns it when it is completed; then it has one tier without a condition.</summary>
    public string? Challenge { get; init; }

    /// <summary>Its tiers, the lowest first, 1 to 5; one that staff give by hand, or the challenge earns, where it is left out.</summary>
    public IReadOnlyList<BadgeTierInput?>? Tiers { get; init; }

    public void Check(Faults faults)
    {
        faults.Text("name", Name, Badge.NameMax);
        if (Slug is not null && !AudienceSlug.IsSlug(Slug))
            faults.Add("slug", $"2 to {AudienceSlug.LengthMax} small letters, digits and hyphens are expected, beginning with a letter.",
                "invalid_slug");
        faults.Text("about", About, Badge.AboutMax);
        if (Challenge is not null && !IdText.TryRead<ChallengeId>(Challenge, out _))
            faults.Add("challenge", "The id of a challenge is expected, such as chl_01kjmma2g0e00a2wrp5r879zbe.", "invalid_challenge");
        if (Picture is not null && !IdText.TryRead<PictureId>(Picture, out _))
            faults.Add("picture", "The id of a picture is expected, such as pic_….", "invalid_picture");
        CheckTiers(faults);
    }

    /// <summary>The picture that it names; only for what passed the checks.</summary>
    public PictureId? ToPicture() => Picture is not null && IdText.TryRead<PictureId>(Picture, out var id) ? id : null;

    /// <summary>The tiers as they are kept; only for what passed the checks.</summary>
    public IReadOnlyList<BadgeTier> ToTiers() => Tiers is null
        ? [new(null, null)]
        : [.. Tiers.Select(static tier => new BadgeTier(Trimmed(tier!.Name), Read(tier.When)))];

    private void CheckTiers(Faults faults)
    {
        if (Tiers is null)
            return;
        if (Tiers.Count is 0 or > Badge.TiersMax)
            faults.Add("tiers", $"1 to {Badge.TiersMax} tiers are expected.", "too_many");
        for (var at = 0; at < Math.Min(Tiers.Count, Badge.TiersMax); at++)
            CheckTier(faults, Tiers[at], string.Create(CultureInfo.InvariantCulture, $"tiers[{at}]"));
        if (faults.Any)
            return;
        var asking = Tiers.Count(static tier => Trimmed(tier!.When) is not null);
        if (asking > 0 && asking < Tiers.Count)
            faults.Add("tiers", "Either every tier has a condition, or none has and staff give them.", "badge_invalid");
        else if (Challenge is not null && (asking > 0 || Tiers.Count > 1))
            faults.Add("tiers", "What a challenge earns has one tier, without a condition.", "badge_invalid");
    }

    private static void CheckTier(Faults faults, BadgeTierInput? tier, string field)
    {
        if (tier is null)
        {
            faults.Add(field, "A tier is expected, not null.", "required");
            return;
        }

        faults.OptionalText(field + ".name", tier.Name, Badge.NameMax);
        if (Trimmed(tier.When) is { } when && Condition.Parse(when, FieldScope.Advocate).Refused(out var refusal, out _))
            faults.Add(field + ".when", refusal.Message, refusal.Code);
    }

    private static string? Read(string? when) =>
        Trimmed(when) is { } text ? Condition.Parse(text, FieldScope.Advocate).Value!.ToString() : null;

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
