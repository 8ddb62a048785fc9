using Herald.Core.Advocates;
using Herald.Core.Amounts;
using Herald.Core.Ids;
using Herald.Data;
using Herald.Web.Platform.Frames;
using Herald.Web.Platform.Inputs;
using Microsoft.EntityFrameworkCore;

// Lower case within a query is the database's: it knows no culture.
#pragma warning disable RS0030, CA1304, CA1311
namespace Herald.Web.Advocates.Companies;

internal sealed class CompanyQueries(HeraldDb db, ConsoleFrames frames)
{
    // A company that has more people here than this is a program of its own.
    private const int PeopleMax = 200;

    public async Task<CompaniesView> PageAsync(ProgramId program, ListInQuery asked, CancellationToken ct)
    {
        var measures = await frames.MeasuresAsync(program, ct);
        var found = Found(program, asked.Text);
        var sort = asked.Sort ?? "name";
        var ordered = sort switch
        {
            "-name" => found.OrderByDescending(static row => row.Name).ThenBy(static row => row.Id),
            "owner" => found.OrderBy(static row => row.OwnerEmail).ThenBy(static row => row.Name).ThenBy(static row => row.Id),
            "-owner" => found.OrderByDescending(static row => row.OwnerEmail).ThenBy(static row => row.Name).ThenBy(static row => row.Id),
            _ => found.OrderBy(static row => row.Name).ThenBy(static row => row.Id),
        };
        var count = await found.CountAsync(ct);
        var number = ListInQuery.Within(asked.Page, count, CompaniesView.PerPage);
        var page = await ordered.Skip((number - 1) * CompaniesView.PerPage).Take(CompaniesView.PerPage).ToListAsync(ct);
        return new(measures, await RowsAsync(program, page, measures.Currency, ct), count, number, sort);
    }

    /// <summary>Null where the program has no such account.</summary>
    public async Task<CompanyView?> FindAsync(ProgramId program, AccountId id, CancellationToken ct)
    {
        if (await db.Accounts.SingleOrDefaultAsync(row => row.ProgramId == program && row.Id == id, ct) is not { } account)
            return null;
        var measures = await frames.MeasuresAsync(program, ct);
        var totals = (await RowsAsync(program, [account], measures.Currency, ct))[0];
        var people = await db.Advocates.Where(row => row.ProgramId == program && row.AccountId == id)
            .OrderBy(static row => row.Name).ThenBy(static row => row.Id).Take(PeopleMax)
            .Select(row => new
            {
                row.Id,
                row.Name,
                row.Email,
                Leads = db.Referrals.Count(lead => lead.ProgramId == program && lead.AdvocateId == row.Id && lead.WithdrawnAt == null),
                Won = db.Referrals.Count(lead => lead.ProgramId == program && lead.AdvocateId == row.Id && lead.WithdrawnAt == null
                    && lead.WonAt != null),
            }).ToListAsync(ct);
        var fallback = await db.Programs.Where(row => row.Id == program).Select(static row => row.FallbackOwnerEmail).SingleAsync(ct);
        return new(
            id.ToString(), account.Name, account.ExternalId, account.OwnerEmail, fallback, account.CreatedAt, measures, totals.Leads,
            totals.Won, totals.Closed, totals.Advocates,
            [.. people.Select(static row => new CompanyView.Person(row.Id.ToString(), row.Name, row.Email, row.Leads, row.Won))]);
    }

    private IQueryable<Account> Found(ProgramId program, string? text)
    {
        var accounts = db.Accounts.Where(row => row.ProgramId == program);
        if (text is null)
            return accounts;
        var words = text.ToLowerInvariant();
        return accounts.Where(row =>
            row.Name.ToLower().Contains(words) || row.OwnerEmail!.ToLower().Contains(words) || row.ExternalId == text);
    }

    private async Task<IReadOnlyList<CompanyRow>> RowsAsync(
        ProgramId program, IReadOnlyList<Account> accounts, Currency currency, CancellationToken ct)
    {
        var ids = accounts.Select(static row => (AccountId?)row.Id).ToArray();
        var people = await db.Advocates.Where(row => row.ProgramId == program && ids.Contains(row.AccountId))
            .GroupBy(static row => row.AccountId).Select(static group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(static row => row.Key!.Value, static row => row.Count, ct);
        var leads = await (
            from person in db.Advocates
            where person.ProgramId == program && ids.Contains(person.AccountId)
            join lead in db.Referrals on new { person.ProgramId, person.Id } equals new { lead.ProgramId, Id = lead.AdvocateId }
            where lead.WithdrawnAt == null
            group lead by person.AccountId into own
            select new
            {
                own.Key,
                Leads = own.Count(),
                Won = own.Count(static lead => lead.WonAt != null),
                Closed = own.Sum(lead => lead.ClosedCurrency == currency ? lead.ClosedAmount : 0) ?? 0,
            }).ToDictionaryAsync(static row => row.Key!.Value, ct);
        return
        [
            .. accounts.Select(row =>
            {
                var sums = leads.GetValueOrDefault(row.Id);
                return new CompanyRow(
                    row.Id.ToString(), row.Name, row.OwnerEmail, people.GetValueOrDefault(row.Id), sums?.Leads ?? 0, sums?.Won ?? 0,
                    sums?.Closed ?? 0);
            }),
        ];
    }
}
