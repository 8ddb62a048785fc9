using Herald.Core.Activities;
using Herald.Core.Challenges;
using Herald.Core.Ids;
using Herald.Core.Referrals;
using Herald.Data;
using Herald.Data.Activities;
using Herald.Data.Customers;
using Herald.Data.Merging;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Challenges;

/// <summary>
/// Finds in facts of one program what may prove stages: referrals of advocates, and events whose customer is an advocate himself, by his
/// external id or his e-mail address.
/// </summary>
internal sealed class FindProofs(HeraldDb db, TimeProvider clock)
{
    /// <summary>What the facts may prove, in their order.</summary>
    public async Task<IReadOnlyList<ProofFound>> RunAsync(
        ProgramId program, IReadOnlyList<RecordedActivity> facts, CancellationToken ct)
    {
        var events = facts.Select(static one => one.Fact).OfType<Activity.EventReported>().Select(static one => one.Event);
        var customers = await db.AdvocatesInAsync(program, [.. events], ct);
        var ids = facts.Select(static one => ReferrerOf(one.Fact)).OfType<AdvocateId>().Distinct().ToArray();
        var referrers = (await db.FindAllOrFormerAsync(db.Advocates.Where(row => row.ProgramId == program && ids.Contains(row.Id)), ct))
            .ToDictionary(static one => one.Found.Id, static one => one.Is);
        var began = await BegunAsync(program, facts, ct);
        var found = new List<ProofFound>();
        var now = clock.GetUtcNow().Storable();
        foreach (var one in facts)
        {
            var at = one.OccurredAt < now ? one.OccurredAt : now;
            if (one.Fact is Activity.EventReported reported && customers.TryGetValue(reported.Event, out var customer))
                found.Add(new(new StageProof.Reported(reported.Event, reported.Type), customer, at, at));
            else if (ReferrerOf(one.Fact) is { } referrer && referrers.TryGetValue(referrer, out var advocate)
                && ReferralIn(one.Fact) is var referral && began.TryGetValue(referral.Referral, out var submitted))
                found.Add(new(referral, advocate, submitted, at));
        }

        return found;
    }

    private static AdvocateId? ReferrerOf(Activity fact) => fact switch
    {
        Activity.ReferralSubmitted submitted => submitted.Advocate,
        Activity.StageReached { Stage: <= Stage.Won } reached => reached.Advocate,
        _ => null,
    };

    private static StageProof.Referred ReferralIn(Activity fact) => fact is Activity.StageReached reached
        ? new(reached.Referral, reached.Stage) : new(((Activity.ReferralSubmitted)fact).Referral, Stage.Submitted);

    private async Task<Dictionary<ReferralId, DateTimeOffset>> BegunAsync(
        ProgramId program, IReadOnlyList<RecordedActivity> facts, CancellationToken ct)
    {
        var ids = facts.Where(static one => ReferrerOf(one.Fact) is not null).Select(static one => ReferralIn(one.Fact).Referral)
            .Distinct().ToArray();
        return await db.Referrals.Where(row => row.ProgramId == program && ids.Contains(row.Id) && row.WithdrawnAt == null)
            .ToDictionaryAsync(static row => row.Id, static row => row.SubmittedAt, ct);
    }
}
