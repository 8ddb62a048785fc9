using Herald.Core.Amounts;
using Herald.Core.Deeds;
using Herald.Core.Ids;
using Herald.Core.Satisfaction;
using Herald.Data;
using Herald.Web.HubInvitations;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Nominations;

/// <summary>
/// Finds those who are worth a look, by the top of each signal, and what is known of each. So a program of a million people is asked for a
/// thousand.
/// </summary>
internal sealed class GatherNominees(HeraldDb db, Recipients recipients)
{
    // People by each signal; more would stand far below these.
    private const int EachMax = 200;

    // Deeds, of which one advocate may have many.
    private const int DeedsMax = 500;

    /// <summary>Those who can be invited, of whom something speaks, and the newest.</summary>
    public async Task<HashSet<AdvocateId>> PoolAsync(ProgramId program, Invitees? lookedFor, CancellationToken ct)
    {
        var free = recipients.Free(db.Advocates.Where(row => row.ProgramId == program), await recipients.TodayAsync(program, ct));
        var pool = new HashSet<AdvocateId>();
        pool.UnionWith(await db.SatisfactionAnswers
            .Where(row => row.ProgramId == program && row.Score >= SatisfactionScore.PromoterMin
                && free.Any(one => one.Id == row.AdvocateId))
            .OrderByDescending(static row => row.Score).ThenByDescending(static row => row.AnsweredAt).Take(EachMax)
            .Select(static row => row.AdvocateId).ToListAsync(ct));
        pool.UnionWith(await db.CustomerValues
            .Where(row => row.ProgramId == program && row.Amount > 0 && free.Any(one => one.Id == row.AdvocateId))
            .OrderByDescending(static row => row.Amount).Take(EachMax).Select(static row => row.AdvocateId).ToListAsync(ct));
        pool.UnionWith(await DoersAsync(program, DeedKind.ReferralWon, free, ct));
        pool.UnionWith(await DoersAsync(program, DeedKind.ReferralSubmitted, free, ct));
        pool.UnionWith(await db.Nominations
            .Where(row => row.ProgramId == program && free.Any(one => one.Id == row.AdvocateId))
            .OrderByDescending(static row => row.NominatedAt).Take(EachMax).Select(static row => row.AdvocateId).ToListAsync(ct));
        if (lookedFor is not null && (await recipients.OfAsync(program, lookedFor, ct)).Advocates is { } members)
        {
            pool.UnionWith(await members.Where(row => free.Any(one => one.Id == row.Id)).OrderByDescending(static row => row.Id)
                .Take(EachMax).Select(static row => row.Id).ToListAsync(ct));
        }

        pool.UnionWith(await free.OrderByDescending(static one => one.Id).Take(EachMax).Select(static one => one.Id).ToListAsync(ct));
        return pool;
    }

    /// <summary>What is known of each of them.</summary>
    public async Task<IReadOnlyList<GatheredNominee>> KnownAsync(
        ProgramId program, AdvocateId[] ids, Currency currency, CancellationToken ct) => await db.Advocates
        .Where(row => row.ProgramId == program && ids.Contains(row.Id))
        .Select(row => new GatheredNominee
        {
            Id = row.Id,
            Name = row.Name,
            Email = row.Email,
            AccountId = row.AccountId,
            Company = db.Accounts.Where(one => one.ProgramId == program && one.Id == row.AccountId).Select(static one => one.Name)
                .FirstOrDefault(),
            Attributes = row.Attributes,
            Satisfaction = db.SatisfactionAnswers.Where(one => one.ProgramId == program && one.AdvocateId == row.Id)
                .OrderByDescending(static one => one.AnsweredAt).ThenByDescending(static one => one.SourceId)
                .Select(static one => (int?)one.Score).FirstOrDefault(),
            AnsweredAt = db.SatisfactionAnswers.Where(one => one.ProgramId == program && one.AdvocateId == row.Id)
                .Max(static one => (DateTimeOffset?)one.AnsweredAt),
            Bought = db.CustomerValues.Where(one => one.ProgramId == program && one.AdvocateId == row.Id).Sum(static one => one.Amount),
            Brought = db.Referrals
                .Where(one => one.ProgramId == program && one.AdvocateId == row.Id && one.WithdrawnAt == null
                    && one.ClosedCurrency == currency)
                .Sum(static one => one.ClosedAmount) ?? 0,
            Submitted = db.Referrals.Count(one => one.ProgramId == program && one.AdvocateId == row.Id && one.WithdrawnAt == null),
            Qualified = db.Referrals.Count(one => one.ProgramId == program && one.AdvocateId == row.Id && one.WithdrawnAt == null
                && one.QualifiedAt != null),
            Won = db.Referrals.Count(one => one.ProgramId == program && one.AdvocateId == row.Id && one.WithdrawnAt == null
                && one.WonAt != null),
            InvitedAt = db.HubInvitations
                .Where(one => one.ProgramId == program && one.AdvocateId == row.Id)
                .Max(static one => (DateTimeOffset?)one.InvitedAt),
        }).ToListAsync(ct);

    /// <summary>What all the advocates of some companies bought.</summary>
    public async Task<Dictionary<AccountId, long>> CompaniesAsync(ProgramId program, AccountId[] accounts, CancellationToken ct) => await (
        from advocate in db.Advocates
        where advocate.ProgramId == program && advocate.AccountId != null && accounts.Contains(advocate.AccountId.Value)
        join value in db.CustomerValues on new { advocate.ProgramId, AdvocateId = advocate.Id }
            equals new { value.ProgramId, value.AdvocateId }
        group value.Amount by advocate.AccountId!.Value into bought
        select new { bought.Key, Sum = bought.Sum() }).ToDictionaryAsync(static one => one.Key, static one => one.Sum, ct);

    // By the index of just this kind, which the store takes where the kind stands in the question itself.
    private async Task<IReadOnlyList<AdvocateId>> DoersAsync(
        ProgramId program, DeedKind kind, IQueryable<Candidate> free, CancellationToken ct)
    {
        var name = kind.Name;
        return await db.Deeds
            .Where(row => row.ProgramId == program && row.Kind == EF.Constant(name) && free.Any(one => one.Id == row.AdvocateId))
            .OrderByDescending(static row => row.OccurredAt).Take(DeedsMax).Select(static row => row.AdvocateId).ToListAsync(ct);
    }
}
