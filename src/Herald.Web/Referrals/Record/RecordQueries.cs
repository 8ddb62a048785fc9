using Herald.Core.Advocates;
using Herald.Core.Amounts;
using Herald.Core.Ids;
using Herald.Core.Ledger;
using Herald.Core.Referrals;
using Herald.Data;
using Herald.Data.Ledger;
using Herald.Web.Advocates;
using Herald.Web.Attribution;
using Herald.Web.Platform.Frames;
using Herald.Web.Referrals.Listing;
using Herald.Web.Rewards;
using Herald.Web.Threads;
using Herald.Web.Ui.Words;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Referrals.Record;

internal sealed class RecordQueries(
    HeraldDb db,
    ConsoleFrames frames,
    ExplanationQueries explanations,
    EarningQueries earnings,
    RuleQueries rules,
    ThreadQueries threads,
    ListingQueries listing,
    FindAdvocates find,
    TimeProvider clock)
{
    // A friend of whom more was reported is looked at over the API.
    private const int FactsMax = 500;

    /// <summary>Null where the program has no such referral.</summary>
    public async Task<RecordView?> FindAsync(ProgramId program, string home, ReferralId id, string? giveTo, CancellationToken ct)
    {
        if (await db.Referrals.SingleOrDefaultAsync(row => row.ProgramId == program && row.Id == id, ct) is not { } referral)
            return null;
        var measures = await frames.MeasuresAsync(program, ct);
        var rows = await RowsAsync(program, referral, ct);
        var words = new RecordWords(rows, measures, home);
        return new()
        {
            Facts = Facts(rows),
            Measures = measures,
            Events = RecordTimes.Of(rows, words, measures),
            Credit = new CreditWords(rows, home).Story(),
            Rules = [.. rows.Explanation.Rewards.Select(new SayingWords(rows, measures, home).Saying)],
            Postings = [.. rows.Entries.Select(words.Posting), .. words.Codes()],
            Thread = await threads.OfAsync(program, id, ct),
            Owners = await listing.OwnersAsync(program, ct),
            Giving = await GivingAsync(rows, measures, giveTo, ct),
            Now = clock.GetUtcNow(),
        };
    }

    private async Task<RecordRows> RowsAsync(ProgramId program, Referral referral, CancellationToken ct)
    {
        var others = await db.Referrals
            .Where(row => row.ProgramId == program && row.FriendId == referral.FriendId && row.Id != referral.Id && row.WithdrawnAt == null)
            .OrderBy(static row => row.Id).Take(FactsMax).ToListAsync(ct);
        var reassignments = await db.Reassignments.Where(row => row.ProgramId == program && row.ReferralId == referral.Id)
            .OrderBy(static row => row.Id).Take(FactsMax).ToListAsync(ct);
        var explanation = (await explanations.OfReferralAsync(program, referral.Id, forAdvocate: false, ct))!;
        var entries = await db.EntriesOfReferralAsync(program, referral.Id, ct);
        return new()
        {
            Referral = referral,
            Friend = await db.Friends.SingleAsync(row => row.ProgramId == program && row.Id == referral.FriendId, ct),
            Advocates = await AdvocatesAsync(program, [
                referral.AdvocateId,
                .. others.Select(static row => row.AdvocateId),
                .. reassignments.SelectMany(static row => new[] { row.FromAdvocateId, row.ToAdvocateId }),
                .. explanation.Decisions.SelectMany(static made => made.Candidates).Select(static one => one.Advocate).OfType<AdvocateId>(),
                .. entries.Where(static entry => entry.Party == Party.Advocate).Select(static entry => new AdvocateId(entry.HolderId)),
            ], ct),
            Others = others,
            AcceptedAt = await db.Acceptances.Where(row => row.ProgramId == program && row.ReferralId == referral.Id)
                .OrderBy(static row => row.AcceptedAt).Select(static row => (DateTimeOffset?)row.AcceptedAt).FirstOrDefaultAsync(ct),
            Reports = await db.StageReports.Where(row => row.ProgramId == program && row.ReferralId == referral.Id)
                .OrderBy(static row => row.Id).Take(FactsMax).ToListAsync(ct),
            Events = await db.ReportedEvents.Where(row => row.ProgramId == program && row.FriendId == referral.FriendId)
                .OrderBy(static row => row.OccurredAt).Take(FactsMax).ToListAsync(ct),
            Reassignments = reassignments,
            HandOvers = await db.HandOvers.Where(row => row.ProgramId == program && row.ReferralId == referral.Id)
                .OrderBy(static row => row.Id).Take(FactsMax).ToListAsync(ct),
            Entries = entries,
            Earnings = await db.Earnings.Where(row => row.ProgramId == program && row.ReferralId == referral.Id)
                .OrderBy(static row => row.Id).Take(FactsMax).ToListAsync(ct),
            Held = [.. (await earnings.OfReferralsAsync(program, [referral.Id], ct))[referral.Id]],
            Rules = (await rules.HistoriesAsync(program, ct)).ToDictionary(static rule => rule.Id),
            Explanation = explanation,
        };
    }

    private async Task<IReadOnlyDictionary<AdvocateId, Advocate>> AdvocatesAsync(
        ProgramId program, AdvocateId[] ids, CancellationToken ct) =>
        await db.Advocates.IgnoreQueryFilters().Where(row => row.ProgramId == program && ids.Contains(row.Id))
            .ToDictionaryAsync(static row => row.Id, ct);

    private async Task<RecordGiving> GivingAsync(RecordRows rows, ProgramMeasures measures, string? wanted, CancellationToken ct)
    {
        var (program, has) = (rows.Referral.ProgramId, rows.Referral.AdvocateId);
        var found = wanted is null ? [] : await find.OfAsync(program, wanted, ct);
        var standing = rows.Earnings
            .Where(earning => earning.Holder == Holder.Of(has) && earning.Amount > 0)
            .GroupBy(static earning => earning.Unit)
            .Select(unit => unit.Key is { } of ? measures.Say(of, unit.Sum(static earning => earning.Amount)) : "a code").ToArray();
        return new(
            wanted,
            [.. found.Where(one => one.Id != has.ToString())],
            standing.Length == 0 ? null : string.Join(" and ", standing));
    }

    private static RecordFacts Facts(RecordRows rows) => new()
    {
        Id = rows.Referral.Id.ToString(),
        Friend = rows.FriendName,
        Email = rows.Friend.Email,
        Phone = rows.Friend.Phone,
        Company = rows.Friend.Company,
        Advocate = rows.NameOf(rows.Referral.AdvocateId),
        AdvocateId = rows.Referral.AdvocateId.ToString(),
        Stage = rows.Referral.Stage,
        StageAt = rows.Referral.StageAt,
        SubmittedAt = rows.Referral.SubmittedAt,
        Pipeline = Pair(rows.Referral.PipelineAmount, rows.Referral.PipelineCurrency),
        Closed = Pair(rows.Referral.ClosedAmount, rows.Referral.ClosedCurrency),
        Owner = rows.Referral.OwnerEmail,
        Flags = rows.Referral.Flags,
        Campaign = rows.Referral.Campaign,
        Channel = rows.Referral.Channel,
        Introduction = rows.Referral.Introduction,
        WithdrawnAt = rows.Referral.WithdrawnAt,
        Others = [.. rows.Others.Select(other => (other.Id.ToString(), rows.NameOf(other.AdvocateId)))],
    };

    private static Money? Pair(long? amount, Currency? currency) => amount is { } value && currency is { } of ? new(value, of) : null;
}
