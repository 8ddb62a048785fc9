using Herald.Core;
using Herald.Core.Conditions;
using Herald.Core.Ids;
using Microsoft.EntityFrameworkCore;

namespace Herald.Data.Audiences;

/// <summary>What can be wrong with a condition that reads well: the audiences, badges and challenges that it names.</summary>
public static class ConditionFaults
{
    /// <summary>
    /// Why a condition cannot be asked in this program (<see cref="Core.Audiences.AudienceBook.FindFault(Condition)"/>,
    /// <c>unknown_badge</c>, <c>unknown_challenge</c>).
    /// </summary>
    public static async Task<Refusal?> FaultOfAsync(this HeraldDb db, ProgramId program, string? when, CancellationToken ct)
    {
        if (when is null || Condition.Parse(when).Refused(out _, out var condition))
            return null;
        if (condition.Fields().Any(static field => FieldCatalogue.AudienceOf(field) is not null)
            && (await db.AudienceBookAsync(program, ct)).FindFault(condition) is { } fault)
            return fault;
        return await db.NamedFaultAsync(program, condition, ct);
    }

    /// <summary>Why a condition cannot be asked: it names a badge or a challenge that is not there. Those that are over are.</summary>
    public static async Task<Refusal?> NamedFaultAsync(this HeraldDb db, ProgramId program, Condition condition, CancellationToken ct) =>
        await db.BadgeFaultAsync(program, condition, ct) ?? await db.ChallengeFaultAsync(program, condition, ct);

    private static async Task<Refusal?> ChallengeFaultAsync(
        this HeraldDb db, ProgramId program, Condition condition, CancellationToken ct)
    {
        var slugs = condition.Fields().Select(FieldCatalogue.ChallengeOf).OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
        if (slugs.Length == 0)
            return null;
        var known = await db.Challenges.Where(row => row.ProgramId == program && slugs.Contains(row.Slug)).Select(static row => row.Slug)
            .ToListAsync(ct);
        return slugs.Except(known, StringComparer.Ordinal).FirstOrDefault() is { } missing
            ? new Refusal("unknown_challenge", $"There is no challenge '{missing}' in this program; make it first.")
            : null;
    }

    private static async Task<Refusal?> BadgeFaultAsync(this HeraldDb db, ProgramId program, Condition condition, CancellationToken ct)
    {
        var slugs = condition.Fields().Select(FieldCatalogue.BadgeOf).OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
        if (slugs.Length == 0)
            return null;
        var known = await db.Badges.Where(row => row.ProgramId == program && slugs.Contains(row.Slug)).Select(static row => row.Slug)
            .ToListAsync(ct);
        return slugs.Except(known, StringComparer.Ordinal).FirstOrDefault() is { } missing
            ? new Refusal("unknown_badge", $"There is no badge '{missing}' in this program; make it first.")
            : null;
    }
}
