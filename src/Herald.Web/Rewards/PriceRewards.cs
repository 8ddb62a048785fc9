using Herald.Core.Amounts;
using Herald.Core.Ids;
using Herald.Core.Referrals;
using Herald.Core.Rewards;
using Herald.Data;
using Herald.Data.Work;
using Herald.Web.Attribution;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Rewards;

/// <summary>Lets the program's rules price a friend's journey, and keeps their verdicts.</summary>
internal sealed class PriceRewards(HeraldDb db, RuleQueries rules, AskAbout ask)
{
    public async Task<Pricing> RunAsync(
        Core.Programs.Program program, FriendId friend, FriendFacts known, Journey journey, IReadOnlyList<Referral> referrals,
            CancellationToken ct)
    {
        var histories = await db.Work.OnceAsync((nameof(RuleHistory), program.Id), ct => rules.HistoriesAsync(program.Id, ct), ct);
        if (histories.Count == 0 || referrals.Count == 0)
            return new([], []);
        var advocates = referrals.Select(static row => row.AdvocateId).Distinct().ToArray();
        // Of referrals that count no longer too: what was judged of an event under one of them stays judged.
        var verdicts = known.Record.Verdicts.ToList();
        // Who counts what others have counts in the store.
        if (histories.Any(static rule => rule.Versions.Any(static version => Asks(version.Terms))))
            await db.SaveChangesAsync(ct);
        var pricing = Pricing.Of(new()
        {
            Program = program.Id,
            Friend = friend,
            Journey = journey,
            Referrals = referrals,
            Rules = histories,
            Verdicts = verdicts,
            Standings = histories.Any(static rule => rule.Versions.Any(static version => CountsReferrals(version.Terms)))
                ? await StandingsAsync(program.Id, friend, advocates, ct)
                : [],
            Uses = await UsesAsync(program.Id, friend, histories, advocates, ct),
            // What nobody asks about need not be looked up.
            Ask = histories.Any(static rule => rule.Versions.Any(static version => version.Terms.When is not null))
                ? await ask.AboutAsync(program, friend, known, ct)
                : static _ => new(),
        });
        Keep(known.Record, verdicts, pricing.Verdicts);
        return pricing;
    }

    private async Task<List<AdvocateStanding>> StandingsAsync(ProgramId program, FriendId friend, AdvocateId[] advocates,
        CancellationToken ct)
    {
        var counts = await db.Referrals
            .Where(row => row.ProgramId == program && advocates.Contains(row.AdvocateId) && row.FriendId != friend
                && row.WithdrawnAt == null)
            .GroupBy(static row => row.AdvocateId)
            .Select(static group => new
            {
                Advocate = group.Key,
                Submitted = group.Count(),
                Qualified = group.Count(static row => row.QualifiedAt != null),
                Opportunity = group.Count(static row => row.OpportunityAt != null),
                Won = group.Count(static row => row.WonAt != null),
            }).ToListAsync(ct);
        return [.. counts.Select(static count => new AdvocateStanding(count.Advocate, new Dictionary<Stage, int>
        {
            [Stage.Submitted] = count.Submitted,
            [Stage.Qualified] = count.Qualified,
            [Stage.Opportunity] = count.Opportunity,
            [Stage.Won] = count.Won,
        }))];
    }

    // Only rules that count need to know what they have paid.
    private async Task<List<RuleUse>> UsesAsync(
        ProgramId program, FriendId friend, IReadOnlyList<RuleHistory> histories, AdvocateId[] advocates, CancellationToken ct)
    {
        var uses = new List<RuleUse>();
        foreach (var rule in histories.Where(static rule => rule.Versions.Any(static version => Counts(version.Terms))))
        {
            var paid = await db.Verdicts
                .Where(row => row.ProgramId == program && row.RuleId == rule.Id && advocates.Contains(row.AdvocateId) && row.Met)
                .Select(static row => new RuleUse.Occurrence(row.Occasion, row.AdvocateId, row.ReferralId, row.OccurredAt)).ToListAsync(ct);
            if (rule.Versions.All(static version => version.Terms.Caps.Budget is null))
            {
                uses.Add(new(rule.Id, paid, new Dictionary<Unit, long>()));
                continue;
            }

            var given = await db.Earnings.Where(row => row.ProgramId == program && row.RuleId == rule.Id && row.Unit != null)
                .GroupBy(static row => row.Unit)
                    .Select(static group => new { Unit = group.Key, Amount = group.Sum(static row => row.Amount) }).ToListAsync(ct);
            var own = await db.Earnings
                .Where(row => row.ProgramId == program && row.FriendId == friend && row.RuleId == rule.Id && row.Unit != null)
                .Select(static row => new RuleUse.Held(row.Key, row.Unit!.Value, row.Amount)).ToListAsync(ct);
            uses.Add(new(rule.Id, paid, given.ToDictionary(static sum => sum.Unit!.Value, static sum => sum.Amount)) { Own = own });
        }

        return uses;
    }

    private static bool CountsReferrals(RuleTerms terms) => terms.Trigger is Trigger.NthReferral
        || terms.Give.OfType<Gift.Units>().Any(static gift => gift.Size is GiftSize.Tiers { By: TierBy.Count });

    private static bool Counts(RuleTerms terms) => terms.Caps != Caps.None || terms.Trigger is Trigger.NthReferral
        || (terms.Trigger is Trigger.Event
            && terms.Give.OfType<Gift.Units>().Any(static gift => gift.Size is GiftSize.Tiers { By: TierBy.Count }));

    private static bool Asks(RuleTerms terms) => CountsReferrals(terms) || Counts(terms) || terms.When is not null;

    private void Keep(FriendRecord record, List<Verdict> before, IReadOnlyList<Verdict> now)
    {
        foreach (var verdict in now.Except(before))
        {
            db.Work.Put(record, verdict, before.Find(row =>
                row.RuleId == verdict.RuleId && row.Occasion == verdict.Occasion && row.AdvocateId == verdict.AdvocateId));
        }
    }
}
