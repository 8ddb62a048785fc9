using Herald.Core.Advocates;
using Herald.Core.Ids;
using Herald.Data;
using Microsoft.EntityFrameworkCore;

// Lower case within a query is the database's: it knows no culture.
#pragma warning disable RS0030, CA1304, CA1311
namespace Herald.Web.Advocates;

/// <summary>Finds advocates as people name them: by name, by company, or by what names just one.</summary>
internal sealed class FindAdvocates(HeraldDb db, AdvocateQueries advocates)
{
    // More than one looks through; who sees so many types another letter.
    private const int FoundMax = 20;
    private const int SuggestedMax = 200;

    public async Task<IReadOnlyList<FoundAdvocate>> OfAsync(ProgramId program, string text, CancellationToken ct)
    {
        var all = db.Advocates.Where(row => row.ProgramId == program);
        if (await advocates.ResolveAsync(program, text, ct) is { } one)
            return await ListAsync(all.Where(row => row.Id == one.Id), ct);
        var words = text.ToLowerInvariant();
        var called = await ListAsync(all.Where(row => row.Name.ToLower() == words), ct);
        return called.Count > 0
            ? called
            : await ListAsync(
                all.Where(row => row.Name.ToLower().Contains(words) || row.EmailKey.Contains(words)
                    || db.Accounts.Any(account => account.ProgramId == row.ProgramId && account.Id == row.AccountId
                        && account.Name.ToLower().Contains(words))),
                ct);
    }

    /// <summary>Some to choose from before anything is typed.</summary>
    public Task<IReadOnlyList<FoundAdvocate>> SuggestedAsync(ProgramId program, CancellationToken ct) =>
        ListAsync(db.Advocates.Where(row => row.ProgramId == program), ct, SuggestedMax);

    private async Task<IReadOnlyList<FoundAdvocate>> ListAsync(IQueryable<Advocate> found, CancellationToken ct, int most = FoundMax)
    {
        var rows = await (
            from row in found
            orderby row.Name, row.Id
            select new
            {
                row.Id,
                row.Name,
                row.Email,
                Account = db.Accounts.Where(account => account.ProgramId == row.ProgramId && account.Id == row.AccountId)
                    .Select(static account => account.Name).FirstOrDefault(),
            }).Take(most).ToListAsync(ct);
        return [.. rows.Select(static row => new FoundAdvocate(row.Id.ToString(), row.Name, row.Email, row.Account))];
    }
}
