using Herald.Core.Ids;
using Microsoft.EntityFrameworkCore;

namespace Herald.Data.Insights.Clicks;

/// <summary>Campaign and channel of links, from memory where it can: a link never changes them.</summary>
public sealed class LinkLabels
{
    // About 200 bytes each: 20 MB at most.
    private const int LinksMax = 100_000;

    // So many in one question.
    private const int AskedMax = 1000;

    private readonly Lock gate = new();
    private readonly Dictionary<(ProgramId, LinkId), LinkLabel> known = [];

    public async Task<IReadOnlyDictionary<LinkId, LinkLabel>> OfAsync(
        HeraldDb db, ProgramId program, IEnumerable<LinkId> links, CancellationToken ct)
    {
        var labels = new Dictionary<LinkId, LinkLabel>();
        var missing = new HashSet<LinkId>();
        lock (gate)
        {
            foreach (var link in links)
            {
                if (known.TryGetValue((program, link), out var label))
                    labels[link] = label;
                else
                    missing.Add(link);
            }
        }

        foreach (var some in missing.Chunk(AskedMax))
        {
            foreach (var row in await db.Links.Where(row => row.ProgramId == program && some.Contains(row.Id))
                .Select(static row => new { row.Id, row.Campaign, row.Channel }).ToListAsync(ct))
                labels[row.Id] = Keep(program, row.Id, new(row.Campaign, row.Channel));
        }

        return labels;
    }

    private LinkLabel Keep(ProgramId program, LinkId link, LinkLabel label)
    {
        lock (gate)
        {
            if (known.Count >= LinksMax)
                known.Clear();
            return known[(program, link)] = label;
        }
    }
}
