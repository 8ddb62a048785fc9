using Herald.Core.Campaigns;
using Herald.Core.Ids;
using Herald.Core.Programs;
using Herald.Data;
using Herald.Web.Platform.Inputs;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Campaigns;

internal sealed class CampaignQueries(HeraldDb db, GoalQueries goals, TimeProvider clock)
{
    /// <summary>Without progress: a list counts nothing.</summary>
    public async Task<Page<CampaignView>> ListAsync(ProgramId program, CampaignId after, int limit, CancellationToken ct)
    {
        var today = await TodayAsync(program, ct);
        var rows = await db.Campaigns.Where(row => row.ProgramId == program && (after == default || row.Id < after))
            .OrderByDescending(static row => row.Id).Take(limit + 1).ToListAsync(ct);
        return Page<CampaignView>.Of(
            [.. rows.Select(row => View(row, today.Day, [.. row.Goals.Select(static goal =>
                new GoalView(goal.Measure, goal.Target, goal.By, null))]))],
            limit, static view => view.Id.ToString());
    }

    /// <summary>With how far each goal has come.</summary>
    public async Task<CampaignView?> FindAsync(ProgramId program, CampaignId id, CancellationToken ct)
    {
        if (await RowAsync(program, id, ct) is not { } row)
            return null;
        var today = await TodayAsync(program, ct);
        return View(row, today.Day, await goals.ViewsAsync(row, today.Zone, ct));
    }

    public Task<Campaign?> RowAsync(ProgramId program, CampaignId id, CancellationToken ct) =>
        db.Campaigns.SingleOrDefaultAsync(row => row.ProgramId == program && row.Id == id, ct);

    private async Task<(DateOnly Day, string Zone)> TodayAsync(ProgramId program, CancellationToken ct)
    {
        var zone = await db.TimeZoneAsync(program, ct);
        return (ProgramDays.DayOf(clock.GetUtcNow(), zone), zone);
    }

    private static CampaignView View(Campaign row, DateOnly today, IReadOnlyList<GoalView> goals) => new()
    {
        Id = row.Id,
        Slug = row.Slug,
        Name = row.Name,
        About = row.About,
        State = row.StateOn(today),
        BeginsOn = row.BeginsOn,
        EndsOn = row.EndsOn,
        EndedOn = row.EndedOn,
        Scope = row.Scope,
        Audience = row.Audience,
        Challenges = row.Challenges,
        Rules = row.Rules,
        Links = row.Links,
        Goals = goals,
        MadeBy = row.MadeBy,
        MadeAt = row.MadeAt,
        ChangedBy = row.ChangedBy,
        ChangedAt = row.ChangedAt,
    };
}
