using Herald.Core.Ids;
using Herald.Data;
using Herald.Data.Standings;
using Herald.Web.Ui.Words;
using Microsoft.EntityFrameworkCore;

// Lower case within a query is the database's: it knows no culture.
#pragma warning disable RS0030, CA1304, CA1311
namespace Herald.Web.ShoutOuts.Pages;

/// <summary>Whom a member means by a name. Who is on no leaderboard is not found.</summary>
internal sealed class FindMember(HeraldDb db)
{
    /// <summary>So many are offered to choose from.</summary>
    public const int OffersMax = 8;

    /// <summary>Those whom the words may mean, one where they are clear; one more than the limit where there are too many.</summary>
    public async Task<IReadOnlyList<FoundMember>> ByNameAsync(ProgramId program, AdvocateId reader, string words, CancellationToken ct)
    {
        var text = words.ToLowerInvariant();
        var found = await db.ShownOnBoards(program).Where(row => row.Id != reader && row.Name.ToLower().Contains(text))
            .OrderBy(static row => row.Name).ThenBy(static row => row.Id).Take(OffersMax + 1)
            .Select(static row => new { row.Id, row.Name, row.CreatedAt }).ToListAsync(ct);
        var exact = found.Where(row => string.Equals(row.Name, words, StringComparison.OrdinalIgnoreCase)).ToList();
        return [.. (exact.Count == 1 ? exact : found).Select(static row => new FoundMember(row.Id, ShortName.Of(row.Name), row.CreatedAt))];
    }

    /// <summary>The member who was chosen; null where he is not to be found.</summary>
    public async Task<AdvocateId?> ChosenAsync(ProgramId program, AdvocateId reader, AdvocateId chosen, CancellationToken ct) =>
        await db.ShownOnBoards(program).AnyAsync(row => row.Id == chosen && row.Id != reader, ct) ? chosen : null;
}
