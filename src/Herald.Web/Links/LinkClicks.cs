using Herald.Core.Ids;
using Herald.Core.Links;
using Herald.Data;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Links;

/// <summary>How often links were followed of late.</summary>
internal sealed class LinkClicks(HeraldDb db, TimeProvider clock)
{
    // Clicks have no index but their time: so many of the latest are looked through, which takes a moment however many there are.
    private const int ClicksMax = 50_000;

    /// <summary>What "of late" means.</summary>
    public static readonly TimeSpan Within = TimeSpan.FromDays(30);

    public async Task<IReadOnlyDictionary<LinkId, int>> OfAsync(ProgramId program, IReadOnlyList<LinkId> links, CancellationToken ct)
    {
        return await Lately(program).Where(row => links.Contains(row.LinkId))
            .GroupBy(static row => row.LinkId).Select(static group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(static row => row.Key, static row => row.Count, ct);
    }

    /// <summary>When one link was followed of late.</summary>
    public async Task<IReadOnlyList<DateTimeOffset>> TimesOfAsync(ProgramId program, LinkId link, CancellationToken ct) =>
        await Lately(program).Where(row => row.LinkId == link).Select(static row => row.ClickedAt).ToListAsync(ct);

    private IQueryable<Click> Lately(ProgramId program)
    {
        var first = NewId.FirstAt<ClickId>(clock.GetUtcNow() - Within);
        return db.Clicks.Where(row => row.ProgramId == program && row.Id >= first)
            .OrderByDescending(static row => row.Id).Take(ClicksMax);
    }
}
