using Herald.Core.Ids;
using Herald.Core.Links;
using Herald.Data;
using Herald.Web.Ui.Words;
using Microsoft.EntityFrameworkCore;

// Lower case within a query is the database's: it knows no culture.
#pragma warning disable RS0030, CA1304, CA1311
namespace Herald.Web.Search;

/// <summary>Finds referrals, advocates, accounts and links by words, or the one thing that an id names.</summary>
internal sealed class SearchQueries(HeraldDb db)
{
    // What one looks through at a glance; the lists have the rest.
    private const int HitsMax = 8;

    /// <summary>The page of the one thing that was named by its id or code; null where the words name none.</summary>
    public async Task<string?> NamedAsync(ProgramId program, string home, string text, CancellationToken ct)
    {
        if (IdText.TryRead(text, out ReferralId referral)
            && await db.Referrals.AnyAsync(row => row.ProgramId == program && row.Id == referral, ct))
            return $"{home}/referrals/{referral}";
        if (IdText.TryRead(text, out AdvocateId advocate)
            && await db.Advocates.AnyAsync(row => row.ProgramId == program && row.Id == advocate, ct))
            return $"{home}/advocates/{advocate}";
        if (IdText.TryRead(text, out AccountId account)
            && await db.Accounts.AnyAsync(row => row.ProgramId == program && row.Id == account, ct))
            return $"{home}/accounts/{account}";
        return LinkCode.Read(text) is { } code && await db.Links.AnyAsync(row => row.ProgramId == program && row.Code == code, ct)
            ? $"{home}/links?q={code}"
            : null;
    }

    public async Task<SearchView> FindAsync(ProgramId program, string home, string text, CancellationToken ct)
    {
        var words = text.ToLowerInvariant();
        return new(
            await ReferralsAsync(program, home, words, ct),
            await AdvocatesAsync(program, home, words, ct),
            await AccountsAsync(program, home, words, ct),
            await LinksAsync(program, home, words, ct));
    }

    private async Task<IReadOnlyList<SearchHit>> ReferralsAsync(ProgramId program, string home, string words, CancellationToken ct)
    {
        var rows = await (
            from friend in db.Friends
            where friend.ProgramId == program
                && (friend.Name!.ToLower().Contains(words) || friend.Email!.ToLower().Contains(words)
                    || friend.Company!.ToLower().Contains(words))
            join row in db.Referrals on new { friend.ProgramId, FriendId = friend.Id } equals new { row.ProgramId, row.FriendId }
            where row.WithdrawnAt == null
            orderby row.SubmittedAt descending, row.Id descending
            select new { row.Id, row.Stage, friend.Name, friend.Email, friend.Company }).Take(HitsMax).ToListAsync(ct);
        return
        [
            .. rows.Select(row => new SearchHit(
                row.Name ?? row.Email ?? "A friend without a name",
                string.Join(", ", new[] { row.Company, StageText.Of(row.Stage) }.OfType<string>()),
                $"{home}/referrals/{row.Id}")),
        ];
    }

    private async Task<IReadOnlyList<SearchHit>> AdvocatesAsync(ProgramId program, string home, string words, CancellationToken ct)
    {
        var rows = await db.Advocates
            .Where(row => row.ProgramId == program && (row.Name.ToLower().Contains(words) || row.EmailKey.Contains(words)))
            .OrderBy(static row => row.Name).ThenBy(static row => row.Id).Take(HitsMax)
            .Select(static row => new { row.Id, row.Name, row.Email }).ToListAsync(ct);
        return [.. rows.Select(row => new SearchHit(row.Name, row.Email, $"{home}/advocates/{row.Id}"))];
    }

    private async Task<IReadOnlyList<SearchHit>> AccountsAsync(ProgramId program, string home, string words, CancellationToken ct)
    {
        var rows = await db.Accounts.Where(row => row.ProgramId == program && row.Name.ToLower().Contains(words))
            .OrderBy(static row => row.Name).ThenBy(static row => row.Id).Take(HitsMax)
            .Select(static row => new { row.Id, row.Name, row.OwnerEmail }).ToListAsync(ct);
        return [.. rows.Select(row => new SearchHit(row.Name, row.OwnerEmail, $"{home}/accounts/{row.Id}"))];
    }

    private async Task<IReadOnlyList<SearchHit>> LinksAsync(ProgramId program, string home, string words, CancellationToken ct)
    {
        var rows = await db.Links
            .Where(row => row.ProgramId == program && (row.Campaign.ToLower().Contains(words) || row.Channel.ToLower().Contains(words)))
            .OrderByDescending(static row => row.Id).Take(HitsMax)
            .Select(static row => new { row.Code, row.Campaign, row.Channel }).ToListAsync(ct);
        return [.. rows.Select(row => new SearchHit(row.Code, $"{row.Campaign} {row.Channel}".Trim(), $"{home}/links?q={row.Code}"))];
    }
}
