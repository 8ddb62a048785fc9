using Herald.Core.Advocates;
using Herald.Core.Ids;
using Herald.Core.Recognition;
using Herald.Data;
using Herald.Data.Merging;
using Herald.Web.Platform.Inputs;
using Herald.Web.Recognition;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Advocates;

internal sealed class AdvocateQueries(HeraldDb db, AdvocateLevels levels)
{
    /// <summary>Finds an advocate by the forms in which callers name one: his id, his external id, or his e-mail address.</summary>
    public async Task<Advocate?> ResolveAsync(ProgramId program, string name, CancellationToken ct)
    {
        var advocates = db.Advocates.Where(row => row.ProgramId == program);
        if (IdText.TryRead(name, out AdvocateId id))
            return await db.FindOrFormerAsync(advocates.Where(row => row.Id == id), ct);
        if (await db.FindOrFormerAsync(advocates.Where(row => row.ExternalId == name), ct) is { } known)
            return known;
        return EmailAddress.TryRead(name, out var email)
            ? await db.FindOrFormerAsync(advocates.Where(row => row.EmailKey == email.Key), ct)
            : null;
    }

    /// <summary>One advocate, also by the id of somebody who has gone into him; null where the program has none.</summary>
    public async Task<AdvocateView?> FindAsync(ProgramId program, AdvocateId id, CancellationToken ct)
    {
        if (await db.FindOrFormerAsync(db.Advocates.Where(row => row.ProgramId == program && row.Id == id), ct) is not { Id: var now })
            return null;
        return (await ViewsAsync(program, db.Advocates.Where(row => row.ProgramId == program && row.Id == now), ct)).SingleOrDefault();
    }

    public Task<Page<AdvocateView>> ListAsync(ProgramId program, AdvocateId after, int limit, CancellationToken ct) =>
        PageAsync(program, db.Advocates.Where(row => row.ProgramId == program), after, limit, ct);

    /// <summary>One page of these advocates of a program, newest first.</summary>
    public async Task<Page<AdvocateView>> PageAsync(
        ProgramId program, IQueryable<Advocate> advocates, AdvocateId after, int limit, CancellationToken ct)
    {
        if (after != default)
            advocates = advocates.Where(row => row.Id < after);
        var rows = await ViewsAsync(program, advocates.OrderByDescending(static row => row.Id).Take(limit + 1), ct);
        return Page<AdvocateView>.Of(rows, limit, static row => row.Id.ToString());
    }

    private async Task<List<AdvocateView>> ViewsAsync(ProgramId program, IQueryable<Advocate> advocates, CancellationToken ct)
    {
        var rows = await (
            from advocate in advocates
            join account in db.Accounts
                on new { advocate.ProgramId, Id = advocate.AccountId }
                equals new { account.ProgramId, Id = (AccountId?)account.Id } into accounts
            from account in accounts.DefaultIfEmpty()
            select new { advocate, account }).ToListAsync(ct);
        var held = await levels.OfAsync(program, [.. rows.Select(static row => row.advocate.Id)], ct);
        return [.. rows.Select(row => View(row.advocate, row.account, held.GetValueOrDefault(row.advocate.Id)))];
    }

    private static AdvocateView View(Advocate advocate, Account? account, HeldLevel? held) => new(
        advocate.Id,
        advocate.ExternalId,
        advocate.Email,
        advocate.Name,
        account is null ? null : new AccountView(account.Id, account.ExternalId, account.Name, account.OwnerEmail),
        NamedValues.Read(advocate.Attributes),
        advocate.Locale,
        advocate.TimeZone,
        held is null ? null : new AdvocateLevelView(held.Level.Number, held.Level.Name),
        advocate.CreatedAt);
}
