using System.Globalization;
using Herald.Core;
using Herald.Core.Audiences;
using Herald.Core.Badges;
using Herald.Core.Ids;
using Herald.Data;
using Herald.Data.Audiences;
using Herald.Web.Platform.Audit;
using Herald.Web.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Badges;

/// <summary>Makes a badge, or changes one. Who has earned it by what he did before gets it soon after; nobody loses it.</summary>
internal sealed class SaveBadge(HeraldDb db, NewId ids, TimeProvider clock, AuditTrail audit, HoldBadgePicture pictures)
{
    public async Task<Outcome<BadgeId>> CreateAsync(Author by, BadgeInput input, CancellationToken ct)
    {
        if ((input.Slug ?? AudienceSlug.Of(input.Name!)) is not { } slug)
            return At("slug", "invalid_slug", "The name has too few letters for a slug; write one, such as connector.");
        var others = await db.Badges.Where(row => row.ProgramId == by.Program).Select(static row => new { row.Id, row.Slug })
            .ToListAsync(ct);
        if (others.Find(other => other.Slug == slug) is { } taken)
        {
            return new Refusal("badge_exists", $"There is a badge '{slug}' already; take another slug, or change that one.")
            {
                Kind = RefusalKind.Conflict,
                Existing = taken.Id.ToString(),
            };
        }

        if (others.Count >= Badge.CountMax)
            return new Refusal("too_many_badges", $"A program has at most {Badge.CountMax} badges; change one that is retired.");
        if (await FaultAsync(by.Program, input, ct) is { } fault)
            return fault;
        if (await pictures.HoldAsync(by.Program, input, ct) is { } unfit)
            return unfit;
        var badge = Made(by.Program, slug, input, clock.GetUtcNow().Storable());
        db.Badges.Add(badge);
        audit.Note(db, by, "made badge", badge.Id.ToString(), $"{badge.Name}: {Told(badge)}");
        await db.SaveChangesAsync(ct);
        return badge.Id;
    }

    public async Task<Outcome<BadgeId>> ChangeAsync(Author by, BadgeId id, BadgeInput input, CancellationToken ct)
    {
        if (await db.Badges.AsTracking().SingleOrDefaultAsync(row => row.ProgramId == by.Program && row.Id == id, ct) is not { } badge)
            return new Refusal("not_found", "There is no such badge in this program.") { Kind = RefusalKind.Missing };
        if (input.Slug is { } slug && slug != badge.Slug)
            return At("slug", "slug_fixed", $"It stays '{badge.Slug}', since addresses name it; leave it out, or make another badge.");
        if (await FaultAsync(by.Program, input, ct) is { } fault)
            return fault;
        var tiers = input.ToTiers();
        // Who has gone into another may be back one day with his.
        if (await db.BadgeAwards.IgnoreQueryFilters()
            .AnyAsync(row => row.ProgramId == by.Program && row.BadgeId == id && row.Tier > tiers.Count, ct))
            return At("tiers", "badge_tier_held", "A tier that somebody has earned stays; change what it says, or add others above it.");
        if (await pictures.HoldAsync(by.Program, input, ct) is { } unfit)
            return unfit;
        var (challenge, before, picture) = (ChallengeOf(input), Told(badge), badge.PictureId);
        var asksAnew = challenge != badge.ChallengeId || !tiers.Select(static tier => tier.When)
            .SequenceEqual(badge.Tiers.Select(static tier => tier.When), StringComparer.Ordinal);
        (badge.Name, badge.About) = (input.Name!.Trim(), input.About!.Trim());
        (badge.Shape, badge.Symbol) = (input.Shape ?? badge.Shape, input.Symbol ?? badge.Symbol);
        (badge.Colour, badge.ChallengeId, badge.Tiers) = (input.Colour ?? badge.Colour, challenge, tiers);
        (badge.PictureId, badge.ChangedAt) = (input.ToPicture(), clock.GetUtcNow().Storable());
        if (asksAnew)
            (badge.SweptTo, badge.SweptAt) = (null, badge.IsByHand ? badge.ChangedAt : null);
        audit.Note(db, by, "changed badge", id.ToString(), Told(badge) is var now && now == before ? badge.Name : $"{before} → {now}");
        await db.SaveChangesAsync(ct);
        if (picture is { } old && old != badge.PictureId)
            await pictures.LetGoAsync(by.Program, old, ct);
        return id;
    }

    private Badge Made(ProgramId program, string slug, BadgeInput input, DateTimeOffset now)
    {
        var badge = new Badge
        {
            ProgramId = program,
            Id = ids.Of<BadgeId>(),
            Slug = slug,
            Name = input.Name!.Trim(),
            About = input.About!.Trim(),
            Shape = input.Shape ?? BadgeShape.Ticket,
            Symbol = input.Symbol ?? BadgeSymbol.Star,
            Colour = input.Colour ?? BadgeColour.Brand,
            PictureId = input.ToPicture(),
            ChallengeId = ChallengeOf(input),
            Tiers = input.ToTiers(),
            MadeAt = now,
            ChangedAt = now,
        };
        badge.SweptAt = badge.IsByHand ? now : null;
        return badge;
    }

    private async Task<Refusal?> FaultAsync(ProgramId program, BadgeInput input, CancellationToken ct)
    {
        if (ChallengeOf(input) is { } challenge
            && !await db.Challenges.AnyAsync(row => row.ProgramId == program && row.Id == challenge, ct))
            return At("challenge", "unknown_challenge", "There is no such challenge in this program.");
        for (var at = 0; at < (input.Tiers?.Count ?? 0); at++)
        {
            if (await db.FaultOfAsync(program, input.Tiers![at]!.When, ct) is { } fault)
                return At(string.Create(CultureInfo.InvariantCulture, $"tiers[{at}].when"), fault.Code, fault.Message);
        }

        return null;
    }

    private static ChallengeId? ChallengeOf(BadgeInput input) =>
        input.Challenge is not null && IdText.TryRead<ChallengeId>(input.Challenge, out var id) ? id : null;

    /// <summary>What earns it, as the audit log tells it.</summary>
    internal static string Told(Badge badge) => badge.ChallengeId is { } challenge ? $"by challenge {challenge}"
        : badge.IsByHand ? "by hand" : string.Join("; ", badge.Tiers.Select(static tier => tier.When));

    private static Refusal At(string field, string code, string message)
    {
        var faults = new Faults();
        faults.Add(field, message, code);
        return faults.ToRefusal();
    }
}
