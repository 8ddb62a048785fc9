using Herald.Core.Ids;
using Herald.Core.Referrals;
using Herald.Core.Rewards;
using Herald.Data;
using Herald.Data.Work;
using Herald.Web.Attribution;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Rewards;

/// <summary>Lets the program's rules price a friend's journey, and keeps their verdicts.</summary>
internal sealed class PriceRewards(HeraldDb db, RuleQueries rules, UseQueries uses, AskAbout ask)
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
            Uses = await uses.OfAsync(program.Id, friend, histories, advocates, ct),
            // What nobody asks about need not be looked up.
            Ask = histories.Any(static rule => rule.Versions.Any(static version => version.Terms.Fields().Any()))
                ? await ask.AboutAsync(program, known, histories, ct)
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

    private static bool CountsReferrals(RuleTerms terms) => terms.Trigger is Trigger.NthReferral
        || terms.Give.OfType<Gift.Units>().Any(static gift => gift.Size is GiftSize.Tiers { By: TierBy.Count });

    private static bool Asks(RuleTerms terms) => CountsReferrals(terms) || UseQueries.Counts(terms) || AskAbout.AsksOfAdvocates(terms);

    private void Keep(FriendRecord record, List<Verdict> before, IReadOnlyList<Verdict> now)
    {
        foreach (var verdict in now.Except(before))
        {
            db.Work.Put(record, verdict, before.Find(row =>
                row.RuleId == verdict.RuleId && row.Occasion == verdict.Occasion && row.AdvocateId == verdict.AdvocateId));
        }
    }
}
