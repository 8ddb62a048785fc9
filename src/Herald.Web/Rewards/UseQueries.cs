using Herald.Core.Amounts;
using Herald.Core.Ids;
using Herald.Core.Rewards;
using Herald.Data;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Rewards;

/// <summary>What rules that count have paid so far.</summary>
internal sealed class UseQueries(HeraldDb db)
{
    /// <summary>Of these rules and advocates; the friend's own part is told apart where there is a friend.</summary>
    public async Task<List<RuleUse>> OfAsync(
        ProgramId program, FriendId? friend, IReadOnlyList<RuleHistory> histories, AdvocateId[] advocates, CancellationToken ct)
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
            var own = friend is null ? [] : await db.Earnings
                .Where(row => row.ProgramId == program && row.FriendId == friend && row.RuleId == rule.Id && row.Unit != null)
                .Select(static row => new RuleUse.Held(row.Key, row.Unit!.Value, row.Amount)).ToListAsync(ct);
            uses.Add(new(rule.Id, paid, given.ToDictionary(static sum => sum.Unit!.Value, static sum => sum.Amount)) { Own = own });
        }

        return uses;
    }

    /// <summary>Whether a rule asks what it has paid before.</summary>
    public static bool Counts(RuleTerms terms) => terms.Caps != Caps.None || terms.Trigger is Trigger.NthReferral
        || (terms.Trigger is Trigger.Event or Trigger.ChallengeStage
            && terms.Give.OfType<Gift.Units>().Any(static gift => gift.Size is GiftSize.Tiers { By: TierBy.Count }));
}
