using Herald.Core.Ids;
using Herald.Core.Links;
using Herald.Data;
using Herald.Web.Platform;
using Herald.Web.Platform.Frames;
using Herald.Web.Platform.Inputs;
using Microsoft.EntityFrameworkCore;

// Lower case within a query is the database's: it knows no culture.
#pragma warning disable RS0030, CA1304, CA1311
namespace Herald.Web.Links.Console;

internal sealed class SharedLinkQueries(HeraldDb db, ConsoleFrames frames, LinkClicks linkClicks)
{
    public async Task<SharedLinksView> PageAsync(
        ProgramId program, ListInQuery asked, bool paused, OwnAddress address, CancellationToken ct)
    {
        var found = Found(program, asked.Text, paused);
        var count = await found.CountAsync(ct);
        var page = ListInQuery.Within(asked.Page, count, SharedLinksView.PerPage);
        var rows = await (
            from link in found
            join advocate in db.Advocates on new { link.ProgramId, Id = link.AdvocateId } equals new { advocate.ProgramId, advocate.Id }
            orderby link.Id descending
            select new { Link = link, advocate.Name })
            .Skip((page - 1) * SharedLinksView.PerPage).Take(SharedLinksView.PerPage).ToListAsync(ct);
        var clicks = await linkClicks.OfAsync(program, [.. rows.Select(static row => row.Link.Id)], ct);
        return new(
            await frames.MeasuresAsync(program, ct),
            [.. rows.Select(row => Row(row.Link, row.Name, clicks.GetValueOrDefault(row.Link.Id), address))],
            count,
            page,
            await linkClicks.SinceAsync(program, ct));
    }

    /// <summary>One link with its clicks by the day; null where the program has none of that id.</summary>
    public async Task<SharedLinkView?> FindAsync(ProgramId program, LinkId id, OwnAddress address, CancellationToken ct)
    {
        if (await db.Links.SingleOrDefaultAsync(row => row.ProgramId == program && row.Id == id, ct) is not { } link)
            return null;
        var measures = await frames.MeasuresAsync(program, ct);
        var name = await db.Advocates.Where(row => row.ProgramId == program && row.Id == link.AdvocateId)
            .Select(static row => row.Name).SingleAsync(ct);
        var days = await linkClicks.ByDayAsync(program, id, ct);
        return new(
            measures,
            Row(link, name, days.Sum(static day => day.Clicks), address),
            days,
            await db.Referrals.CountAsync(
                row => row.ProgramId == program && row.AdvocateId == link.AdvocateId && row.WithdrawnAt == null
                    && (row.Campaign ?? "") == link.Campaign && (row.Channel ?? "") == link.Channel,
                ct));
    }

    private IQueryable<Link> Found(ProgramId program, string? text, bool paused)
    {
        var links = db.Links.Where(row => row.ProgramId == program);
        if (paused)
            links = links.Where(static row => row.PausedAt != null);
        if (text is null)
            return links;
        var words = text.ToLowerInvariant();
        var code = LinkCode.Read(text) ?? words;
        return links.Where(row => row.Code == code || row.Campaign.ToLower().Contains(words) || row.Channel.ToLower().Contains(words)
            || db.Advocates.Any(advocate => advocate.ProgramId == row.ProgramId && advocate.Id == row.AdvocateId
                && advocate.Name.ToLower().Contains(words)));
    }

    private static SharedLink Row(Link link, string advocate, int clicks, OwnAddress address) => new()
    {
        Id = link.Id.ToString(),
        Code = link.Code,
        Url = address.Of("/r/" + link.Code),
        Advocate = advocate,
        AdvocateId = link.AdvocateId.ToString(),
        Campaign = Named(link.Campaign),
        Channel = Named(link.Channel),
        Destination = Named(link.Destination),
        MadeAt = link.MadeAt,
        PausedAt = link.PausedAt,
        Clicks = clicks,
    };

    private static string? Named(string text) => text.Length == 0 ? null : text;
}
