using Herald.Core.Advocates;
using Herald.Core.Ids;
using Herald.Data;
using Herald.Web.Platform.Inputs;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Advocates;

internal sealed class AdvocateQueries(HeraldDb db)
{
    /// <summary>Finds an advocate by the forms in which callers name one: his id, his external id, or his e-mail address.</summary>
    public async Task<Advocate?> ResolveAsync(ProgramId program, string name, CancellationToken ct)
    {
        var advocates = db.Advocates.Where(row => row.ProgramId == program);
        if (IdText.TryRead(name, out AdvocateId id))
            return await advocates.SingleOrDefaultAsync(row => row.Id == id, ct);
        if (await advocates.SingleOrDefaultAsync(row => row.ExternalId == name, ct) is { } known)
            return known;
        return EmailAddress.TryRead(name, out var email)
            ? await advocates.SingleOrDefaultAsync(row => row.EmailKey == email.Key, ct)
            : null;
    }

    public async Task<AdvocateView?> FindAsync(ProgramId program, AdvocateId id, CancellationToken ct) =>
        (await ViewsAsync(db.Advocates.Where(row => row.ProgramId == program && row.Id == id), ct)).SingleOrDefault();

    public async Task<Page<AdvocateView>> ListAsync(ProgramId program, AdvocateId after, int limit, CancellationToken ct)
    {
        var advocates = db.Advocates.Where(row => row.ProgramId == program);
        if (after != default)
            advocates = advocates.Where(row => row.Id < after);
        var rows = await ViewsAsync(advocates.OrderByDescending(static row => row.Id).Take(limit + 1), ct);
        return Page<AdvocateView>.Of(rows, limit, static row => row.Id.ToString());
    }

    private async Task<List<AdvocateView>> ViewsAsync(IQueryable<Advocate> advocates, CancellationToken ct)
    {
        var rows = await (
            from advocate in advocates
            join account in db.Accounts
                on new { advocate.ProgramId, Id = advocate.AccountId }
                equals new { account.ProgramId, Id = (AccountId?)account.Id } into accounts
            from account in accounts.DefaultIfEmpty()
            select new { advocate, account }).ToListAsync(ct);
        return [.. rows.Select(static row => View(row.advocate, row.account))];
    }

    private static AdvocateView View(Advocate advocate, Account? account) => new(
        advocate.Id,
        advocate.ExternalId,
        advocate.Email,
        advocate.Name,
        account is null ? null : new AccountView(account.Id, account.ExternalId, account.Name, account.OwnerEmail),
        NamedValues.Read(advocate.Attributes),
        advocate.Locale,
        advocate.TimeZone,
        advocate.CreatedAt);
}
