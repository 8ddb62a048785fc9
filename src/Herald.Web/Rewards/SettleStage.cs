using Herald.Core.Ids;
using Herald.Core.Rewards;
using Herald.Data;
using Herald.Web.Bonuses;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Rewards;

/// <summary>
/// Pays for a stage of a challenge that an advocate is done with, once. Runs within the caller's transaction, so that what is done is
/// paid, or neither.
/// </summary>
internal sealed class SettleStage(
    HeraldDb db, RuleQueries rules, UseQueries uses, BonusQueries bonuses, AskAbout ask, MoveEarning move, GiveCode give, NewId ids)
{
    /// <summary>Lets the rules judge and give; nothing where they were asked about this before.</summary>
    /// <param name="program">The program.</param>
    /// <param name="occasion">Who is done with which stage.</param>
    /// <param name="category">The challenge's, by which a bonus may be chosen.</param>
    /// <param name="ct">Ends it.</param>
    public async Task<IReadOnlyList<MovementView>> PayAsync(
        ProgramId program, Occasion.OfChallenge occasion, string? category, CancellationToken ct)
    {
        await db.SaveChangesAsync(ct);
        var histories = await rules.OfChallengeAsync(program, occasion.Challenge, ct);
        if (histories.Count == 0 || await IsJudgedAsync(program, occasion, histories, ct))
            return [];
        var pricing = await PriceAsync(program, occasion, category, histories, ct);
        db.Verdicts.AddRange(pricing.Verdicts);
        var movements = new List<MovementView>();
        foreach (var gift in pricing.Gifts.Where(static gift => gift.Net > 0))
            await EarnAsync(program, gift, movements, ct);
        await db.SaveChangesAsync(ct);
        return movements;
    }

    private Task<bool> IsJudgedAsync(
        ProgramId program, Occasion.OfChallenge occasion, IReadOnlyList<RuleHistory> histories, CancellationToken ct)
    {
        var (asked, key) = (histories.Select(static rule => rule.Id).ToArray(), occasion.Key);
        return db.Verdicts.AnyAsync(row => row.ProgramId == program && asked.Contains(row.RuleId) && row.Occasion == key, ct);
    }

    private async Task<Pricing> PriceAsync(
        ProgramId program, Occasion.OfChallenge occasion, string? category, IReadOnlyList<RuleHistory> histories, CancellationToken ct)
    {
        var isAsked = histories.Any(static rule => rule.Versions.Any(static version => version.Terms.Fields().Any()));
        var known = isAsked ? await ask.AboutAsync(program, occasion.Advocate, histories, ct) : new();
        var bonus = await bonuses.AtAsync(program, category, occasion.Advocate, occasion.At, ct);
        return Pricing.OfStages(new()
        {
            Program = program,
            Rules = histories,
            Verdicts = [],
            Standings = [],
            Uses = await uses.OfAsync(program, null, histories, [occasion.Advocate], ct),
            Ask = _ => known,
            Occasions = [occasion],
            Bonus = _ => bonus,
        });
    }

    private async Task EarnAsync(ProgramId program, PricedGift gift, List<MovementView> movements, CancellationToken ct)
    {
        var earning = Earning.Of(program, ids.Of<EarningId>(), gift, friend: null);
        db.Earnings.Add(earning);
        await AgreeAsync(earning, gift, movements, ct);
    }

    private Task AgreeAsync(Earning earning, PricedGift? gift, List<MovementView> movements, CancellationToken ct) =>
        earning.Unit is null ? give.AgreeAsync(earning, gift, movements, ct) : move.AgreeAsync(earning, gift, movements, ct);
}
