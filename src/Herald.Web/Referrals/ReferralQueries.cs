using Herald.Core.Amounts;
using Herald.Core.Ids;
using Herald.Core.Programs;
using Herald.Core.Referrals;
using Herald.Data;
using Herald.Web.Advocates;
using Herald.Web.Attribution;
using Herald.Web.Platform.Inputs;
using Herald.Web.Rewards;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Referrals;

internal sealed class ReferralQueries(HeraldDb db, AdvocateQueries advocates, EarningQueries earnings)
{
    public async Task<ReferralView?> FindAsync(ProgramId program, ReferralId id, CancellationToken ct) =>
        (await ViewsAsync(program, await db.Referrals.Where(row => row.ProgramId == program && row.Id == id).ToListAsync(ct),
            ct)).SingleOrDefault();

    public async Task<Page<ReferralView>> ListAsync(ProgramId program, ReferralFilter filter, ReferralId after, int limit,
        CancellationToken ct)
    {
        var rows = db.Referrals.Where(row => row.ProgramId == program && row.WithdrawnAt == null);
        if (after != default)
            rows = rows.Where(row => row.Id < after);
        if (filter.Stage is { } stage)
            rows = rows.Where(row => row.Stage == stage);
        if (filter.Owner is { } owner)
            rows = rows.Where(row => row.OwnerEmail == owner);
        if (filter.Advocate is { } name)
        {
            var advocate = (await advocates.ResolveAsync(program, name, ct))?.Id ?? default;
            rows = rows.Where(row => row.AdvocateId == advocate);
        }

        rows = await WithinAsync(rows, program, filter, ct);
        var page =
            Page<Referral>.Of(await rows.OrderByDescending(static row => row.Id).Take(limit + 1).ToListAsync(ct), limit,
            static row => row.Id.ToString());
        return new(await ViewsAsync(program, page.Data, ct), page.NextCursor);
    }

    private async Task<IQueryable<Referral>> WithinAsync(IQueryable<Referral> rows, ProgramId program, ReferralFilter filter,
        CancellationToken ct)
    {
        if (filter.From is null && filter.To is null)
            return rows;
        var zone = await db.Programs.Where(row => row.Id == program).Select(static row => row.TimeZone).SingleAsync(ct);
        if (filter.From is { } from)
        {
            var begins = ProgramDays.BeginningOf(from, zone);
            rows = rows.Where(row => row.SubmittedAt >= begins);
        }

        if (filter.To is { } to)
        {
            var ends = ProgramDays.BeginningOf(to.AddDays(1), zone);
            rows = rows.Where(row => row.SubmittedAt < ends);
        }

        return rows;
    }

    private async Task<IReadOnlyList<ReferralView>> ViewsAsync(ProgramId program, IReadOnlyList<Referral> rows, CancellationToken ct)
    {
        var friendIds = rows.Select(static row => row.FriendId).Distinct().ToArray();
        var friends = await db.Friends.Where(row => row.ProgramId == program && friendIds.Contains(row.Id))
            .ToDictionaryAsync(static row => row.Id, ct);
        var ids = rows.Select(static row => row.Id).ToArray();
        var held = await earnings.OfReferralsAsync(program, ids, ct);
        var decisions =
            (await db.StoredDecisions.Where(row => row.ProgramId == program && friendIds.Contains(row.FriendId)).ToListAsync(ct))
            .ToLookup(static row => row.FriendId, static row => DecisionText.Read(row.Body));
        return [.. rows.Select(row => View(row, friends[row.FriendId], [.. held[row.Id]], decisions[row.FriendId]))];
    }

    private static ReferralView View(
        Referral row, Friend friend, IReadOnlyList<MovementView> postings, IEnumerable<ConversionCredit> decisions) => new()
        {
            Id = row.Id,
            Advocate = row.AdvocateId,
            Friend = new(friend.Id, friend.Name, friend.Email, friend.Phone, friend.Company),
            Introduction = row.Introduction,
            Stage = row.Stage,
            Stages = [.. Stages(row)],
            Owner = row.OwnerEmail,
            Campaign = row.Campaign,
            Channel = row.Channel,
            Note = row.Note,
            Flags = row.Flags,
            Value = row.Value,
            Credit = row.WithdrawnAt is null ? CreditOf(row, decisions) : null,
            Postings = postings,
            SubmittedAt = row.SubmittedAt,
            WithdrawnAt = row.WithdrawnAt,
        };

    // One friend, one credit: whoever else referred him is not credited.
    private static CreditView? CreditOf(Referral row, IEnumerable<ConversionCredit> decisions)
    {
        var decisive = decisions.FirstOrDefault(static made => made.Decision.Evidence is not null);
        if (decisive is null)
            return new(row.AdvocateId, row.Id, "submission", "The advocate submitted this referral.");
        return decisive.Referral == row.Id
            ? new(row.AdvocateId, row.Id, decisive.Decision.Evidence!.Value.ToString().ToLowerInvariant(), decisive.Decision.Reason)
            : null;
    }

    private static IEnumerable<ReachedView> Stages(Referral row)
    {
        yield return new(Stage.Submitted, row.SubmittedAt, null);
        if (row.QualifiedAt is { } qualified)
            yield return new(Stage.Qualified, qualified, null);
        if (row.OpportunityAt is { } opportunity)
            yield return new(Stage.Opportunity, opportunity, Pair(row.PipelineAmount, row.PipelineCurrency));
        if (row.WonAt is { } won)
            yield return new(Stage.Won, won, Pair(row.ClosedAmount, row.ClosedCurrency));
        if (row.Stage > Stage.Won)
            yield return new(row.Stage, row.StageAt, null);
    }

    private static Money? Pair(long? amount, Currency? currency) => amount is { } value && currency is { } of ? new(value, of) : null;
}
