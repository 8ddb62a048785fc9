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
        var zone = await db.TimeZoneAsync(program, ct);
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

    /// <summary>Rows that somebody found already, as they are shown.</summary>
    public async Task<IReadOnlyList<ReferralView>> ViewsAsync(ProgramId program, IReadOnlyList<Referral> rows, CancellationToken ct)
    {
        var friendIds = rows.Select(static row => row.FriendId).Distinct().ToArray();
        var friends = await db.Friends.Where(row => row.ProgramId == program && friendIds.Contains(row.Id))
            .ToDictionaryAsync(static row => row.Id, ct);
        var ids = rows.Select(static row => row.Id).ToArray();
        var held = await earnings.OfReferralsAsync(program, ids, ct);
        var decisions =
            (await db.StoredDecisions.Where(row => row.ProgramId == program && friendIds.Contains(row.FriendId)).ToListAsync(ct))
            .ToLookup(static row => row.FriendId, static row => DecisionText.Read(row.Body));
        var reports = (await db.StageReports.Where(row => row.ProgramId == program && ids.Contains(row.ReferralId))
            .OrderBy(static row => row.Id).ToListAsync(ct)).ToLookup(static row => row.ReferralId);
        return [.. rows.Select(row => View(row, friends[row.FriendId], [.. held[row.Id]], decisions[row.FriendId], [.. reports[row.Id]]))];
    }

    private static ReferralView View(
        Referral row,
        Friend friend,
        IReadOnlyList<MovementView> postings,
        IEnumerable<ConversionCredit> decisions,
        IReadOnlyList<StageReport> reports) => new()
        {
            Id = row.Id,
            Advocate = row.AdvocateId,
            Friend = new(friend.Id, friend.Name, friend.Email, friend.Phone, friend.Company),
            Introduction = row.Introduction,
            Stage = row.Stage,
            Stages = [.. Reached(row, reports)],
            History =
            [
                .. reports.Select(static told => new ReportView(
                    told.Id, told.Stage, told.Value, told.Reason, told.Source, told.SourceVersion, told.OccurredAt, told.ReceivedAt)),
            ],
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

    /// <summary>The stages that stand, in their order, each with the report that told of it, where that is at hand.</summary>
    public static IEnumerable<ReachedView> Reached(Referral row, IReadOnlyList<StageReport> reports)
    {
        yield return new(Stage.Submitted, row.SubmittedAt, null, null, null, null);
        if (row.QualifiedAt is { } qualified)
            yield return Reached(Stage.Qualified, qualified, null, reports);
        if (row.OpportunityAt is { } opportunity)
            yield return Reached(Stage.Opportunity, opportunity, Pair(row.PipelineAmount, row.PipelineCurrency), reports);
        if (row.WonAt is { } won)
            yield return Reached(Stage.Won, won, Pair(row.ClosedAmount, row.ClosedCurrency), reports);
        if (row.Stage > Stage.Won)
            yield return Reached(row.Stage, row.StageAt, null, reports);
    }

    private static ReachedView Reached(Stage stage, DateTimeOffset at, Money? value, IReadOnlyList<StageReport> reports)
    {
        var told = reports.FirstOrDefault(report => report.Stage == stage && report.OccurredAt == at)
            ?? reports.FirstOrDefault(report => report.Stage == stage);
        return new(stage, at, value, told?.Reason, told?.Source, told?.SourceVersion);
    }

    private static Money? Pair(long? amount, Currency? currency) => amount is { } value && currency is { } of ? new(value, of) : null;
}
