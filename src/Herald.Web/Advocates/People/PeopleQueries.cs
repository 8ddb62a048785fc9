using System.Linq.Expressions;
using Herald.Core.Advocates;
using Herald.Core.Amounts;
using Herald.Core.Ids;
using Herald.Core.Ledger;
using Herald.Data;
using Herald.Web.Platform.Frames;
using Herald.Web.Platform.Inputs;
using Herald.Web.Ui.Forms;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Advocates.People;

internal sealed class PeopleQueries(HeraldDb db, NarrowPeople narrow, ConsoleFrames frames)
{
    private const string SortUsual = "-leads";

    // Looking is free for who may only look, so that an audience cannot cost the store more than this.
    private static readonly TimeSpan AskingMax = TimeSpan.FromSeconds(5);

    /// <summary>
    /// The page; where an audience cannot be asked, or not in time, that of all, with the reason. Only what one page shows is read.
    /// </summary>
    public async Task<PeopleView> PageAsync(ProgramId program, ListInQuery asked, PeopleFilter filter, CancellationToken ct)
    {
        var view = await MembersAsync(program, asked, filter, ct)
            ?? await ReadAsync(program, narrow.Narrow(narrow.All(program), asked.Text, filter.Hub), asked, ct);
        return view with
        {
            Audiences = await narrow.AudiencesAsync(program, ct),
            Wrong = filter.Faults.Any ? FormFaults.Of(filter.Faults.ToRefusal()) : FormFaults.None,
        };
    }

    private async Task<PeopleView?> MembersAsync(ProgramId program, ListInQuery asked, PeopleFilter filter, CancellationToken ct)
    {
        if (filter.Audience is not { } audience)
            return null;
        var (members, fault) = await narrow.MembersAsync(program, audience, ct);
        if (members is not null)
        {
            var found = narrow.Narrow(members, asked.Text, filter.Hub);
            var (inTime, view) = await db.WithinAsync(AskingMax, within => ReadAsync(program, found, asked, within), ct);
            if (inTime)
                return view;
        }

        filter.Faults.Add("audience", fault ?? $"Finding who belongs to it took longer than {AskingMax.TotalSeconds:N0} seconds and was "
            + "given up; let its condition put first what few advocates meet.", fault is null ? "audience_too_slow" : null);
        return null;
    }

    private async Task<PeopleView> ReadAsync(ProgramId program, IQueryable<Advocate> found, ListInQuery asked, CancellationToken ct)
    {
        var measures = await frames.MeasuresAsync(program, ct);
        var sort = asked.Sort ?? SortUsual;
        var count = await found.CountAsync(ct);
        var number = ListInQuery.Within(asked.Page, count, PeopleView.PerPage);
        var page = await In(Counted(found, measures.Currency), sort)
            .Skip((number - 1) * PeopleView.PerPage).Take(PeopleView.PerPage).ToListAsync(ct);
        var accounts = await AccountsAsync(program, page, ct);
        var points = await PointsAsync(program, page, ct);
        return new(
            measures,
            [.. page.Select(one => Row(one, accounts, points.GetValueOrDefault(one.Advocate.Id.Value)))],
            count,
            number,
            sort);
    }

    // Each is counted by the index of referrals by advocate.
    private IQueryable<CountedAdvocate> Counted(IQueryable<Advocate> advocates, Currency currency) =>
        advocates.Select(row => new CountedAdvocate
        {
            Advocate = row,
            Leads = db.Referrals.Count(lead => lead.ProgramId == row.ProgramId && lead.AdvocateId == row.Id && lead.WithdrawnAt == null),
            Won = db.Referrals.Count(lead => lead.ProgramId == row.ProgramId && lead.AdvocateId == row.Id && lead.WithdrawnAt == null
                && lead.WonAt != null),
            Closed = db.Referrals.Where(lead => lead.ProgramId == row.ProgramId && lead.AdvocateId == row.Id && lead.WithdrawnAt == null
                && lead.ClosedCurrency == currency).Sum(static lead => lead.ClosedAmount) ?? 0,
        });

    private static IQueryable<CountedAdvocate> In(IQueryable<CountedAdvocate> rows, string sort)
    {
        var down = sort.StartsWith('-');
        return sort.TrimStart('-') switch
        {
            "name" => By(rows, static one => one.Advocate.Name, down),
            "joined" => By(rows, static one => one.Advocate.CreatedAt, down),
            "won" => By(rows, static one => one.Won, down),
            "closed" => By(rows, static one => one.Closed, down),
            _ => By(rows, static one => one.Leads, down),
        };
    }

    private static IQueryable<CountedAdvocate> By<T>(
        IQueryable<CountedAdvocate> rows, Expression<Func<CountedAdvocate, T>> key, bool down) =>
        down
            ? rows.OrderByDescending(key).ThenBy(static one => one.Advocate.Name).ThenBy(static one => one.Advocate.Id)
            : rows.OrderBy(key).ThenBy(static one => one.Advocate.Name).ThenBy(static one => one.Advocate.Id);

    private async Task<Dictionary<AccountId, string>> AccountsAsync(
        ProgramId program, List<CountedAdvocate> page, CancellationToken ct)
    {
        var ids = page.Select(static one => one.Advocate.AccountId).OfType<AccountId>().Distinct().ToArray();
        return await db.Accounts.Where(row => row.ProgramId == program && ids.Contains(row.Id))
            .ToDictionaryAsync(static row => row.Id, static row => row.Name, ct);
    }

    private async Task<Dictionary<Guid, long>> PointsAsync(ProgramId program, List<CountedAdvocate> page, CancellationToken ct)
    {
        var ids = page.Select(static one => one.Advocate.Id.Value).ToArray();
        return await db.Wallets
            .Where(row => row.ProgramId == program && ids.Contains(row.HolderId) && row.Unit == Unit.Points && row.Party == Party.Advocate)
            .ToDictionaryAsync(static row => row.HolderId, static row => row.Available, ct);
    }

    private static PeopleRow Row(CountedAdvocate one, Dictionary<AccountId, string> accounts, long points) => new(
        one.Advocate.Id.ToString(),
        one.Advocate.Name,
        one.Advocate.Email,
        one.Advocate.AccountId is { } account ? accounts.GetValueOrDefault(account) : null,
        one.Advocate.AccountId?.ToString(),
        one.Advocate.CreatedAt,
        one.Leads,
        one.Won,
        one.Closed,
        points);
}
