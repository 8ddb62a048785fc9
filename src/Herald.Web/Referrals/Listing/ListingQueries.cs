using System.Runtime.CompilerServices;
using Herald.Core.Ids;
using Herald.Core.Referrals;
using Herald.Data;
using Herald.Web.Advocates;
using Herald.Web.Platform.Frames;
using Herald.Web.Platform.Inputs;
using Herald.Web.Rewards;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Referrals.Listing;

internal sealed class ListingQueries(
    HeraldDb db, ReferralFilters filters, AdvocateQueries advocates, RuleQueries rules, ConsoleFrames frames)
{
    // More addresses than a person chooses from.
    private const int OwnersMax = 100;

    public async Task<ListingView> PageAsync(ProgramId program, ReferralSearch search, CancellationToken ct)
    {
        var measures = await frames.MeasuresAsync(program, ct);
        var found = await filters.ApplyAsync(program, search, measures.Zone.Id, ct);
        var sums = await found.GroupBy(static _ => 1).Select(all => new
        {
            Count = all.Count(),
            Pipeline = all.Sum(row => row.PipelineCurrency == measures.Currency ? row.PipelineAmount : 0) ?? 0,
            Closed = all.Sum(row => row.ClosedCurrency == measures.Currency ? row.ClosedAmount : 0) ?? 0,
        }).SingleOrDefaultAsync(ct);
        var page = ListInQuery.Within(search.Page, sums?.Count ?? 0, ReferralSearch.PerPage);
        var rows = await Joined(found).In(search.Sort)
            .Skip((page - 1) * ReferralSearch.PerPage).Take(ReferralSearch.PerPage).ToListAsync(ct);
        return new()
        {
            Measures = measures,
            Rows = [.. rows.Select(ReferralRow.Of)],
            Count = sums?.Count ?? 0,
            Pipeline = sums?.Pipeline ?? 0,
            Closed = sums?.Closed ?? 0,
            Page = page,
            Sort = search.Sort,
            Advocate = search.Advocate is { } name ? (await advocates.ResolveAsync(program, name, ct))?.Name ?? name : null,
            Account = search.Account is { } account
                ? await db.Accounts.Where(row => row.ProgramId == program && row.Id == account).Select(static row => row.Name)
                    .SingleOrDefaultAsync(ct)
                : null,
            Rule = search.Rule is { } rule
                ? (await rules.HistoriesAsync(program, ct)).FirstOrDefault(known => known.Id == rule)?.Versions[^1].Terms.Name
                : null,
            Owners = await OwnersAsync(program, ct),
        };
    }

    /// <summary>Some referrals by their ids, in the order of the list.</summary>
    public async Task<IReadOnlyList<ReferralRow>> OfAsync(ProgramId program, IReadOnlyList<ReferralId> ids, CancellationToken ct) =>
        [.. (await Joined(db.Referrals.Where(row => row.ProgramId == program && ids.Contains(row.Id)))
            .In(ReferralSearch.SortUsual).ToListAsync(ct)).Select(ReferralRow.Of)];

    /// <summary>All that is found, one after another; nothing of it is kept.</summary>
    public async IAsyncEnumerable<JoinedReferral> AllAsync(
        ProgramId program, ReferralSearch search, [EnumeratorCancellation] CancellationToken ct)
    {
        var measures = await frames.MeasuresAsync(program, ct);
        var found = await filters.ApplyAsync(program, search, measures.Zone.Id, ct);
        await foreach (var one in Joined(found).In(search.Sort).AsAsyncEnumerable().WithCancellation(ct))
            yield return one;
    }

    /// <summary>Addresses that referrals can be routed to: staff who works at them, the owners of accounts, and whom the
    /// program falls back on.</summary>
    public async Task<IReadOnlyList<string>> OwnersAsync(ProgramId program, CancellationToken ct)
    {
        var staff = await db.Memberships.Where(row => row.ProgramId == program && row.Role != Core.Staff.StaffRole.Analyst)
            .Join(db.StaffAccounts, static row => row.StaffId, static row => row.Id, static (_, account) => account.Email)
            .OrderBy(static email => email).Take(OwnersMax).ToListAsync(ct);
        var owners = await db.Accounts.Where(row => row.ProgramId == program && row.OwnerEmail != null)
            .Select(static row => row.OwnerEmail!).Distinct().OrderBy(static email => email).Take(OwnersMax).ToListAsync(ct);
        var fallback = await db.Programs.Where(row => row.Id == program && row.FallbackOwnerEmail != null)
            .Select(static row => row.FallbackOwnerEmail!).ToListAsync(ct);
        return
            [.. staff.Concat(owners).Concat(fallback).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase)];
    }

    private IQueryable<JoinedReferral> Joined(IQueryable<Referral> rows) =>
        from row in rows
        join friend in db.Friends on new { row.ProgramId, Id = row.FriendId } equals new { friend.ProgramId, friend.Id }
        join advocate in db.Advocates on new { row.ProgramId, Id = row.AdvocateId } equals new { advocate.ProgramId, advocate.Id }
        select new JoinedReferral { Row = row, Friend = friend, Advocate = advocate };
}
