using System.Linq.Expressions;
using Herald.Core.Advocates;
using Herald.Core.Amounts;
using Herald.Core.Ids;
using Herald.Core.Ledger;
using Herald.Data;
using Herald.Web.Platform.Frames;
using Herald.Web.Platform.Inputs;
using Microsoft.EntityFrameworkCore;

// Lower case within a query is the database's: it knows no culture.
#pragma warning disable RS0030, CA1304, CA1311
namespace Herald.Web.Advocates.People;

internal sealed class PeopleQueries(HeraldDb db, ConsoleFrames frames)
{
    private const string SortUsual = "-leads";

    public async Task<PeopleView> PageAsync(ProgramId program, ListInQuery asked, CancellationToken ct)
    {
        var measures = await frames.MeasuresAsync(program, ct);
        var found = Found(program, asked.Text);
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

    private IQueryable<Advocate> Found(ProgramId program, string? text)
    {
        var advocates = db.Advocates.Where(row => row.ProgramId == program);
        if (text is null)
            return advocates;
        var words = text.ToLowerInvariant();
        return advocates.Where(row => row.Name.ToLower().Contains(words) || row.EmailKey.Contains(words) || row.ExternalId == text
            || db.Accounts.Any(account => account.ProgramId == row.ProgramId && account.Id == row.AccountId
                && account.Name.ToLower().Contains(words)));
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
