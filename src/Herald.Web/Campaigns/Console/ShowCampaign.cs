using Herald.Core.Campaigns;
using Herald.Core.Ids;
using Herald.Core.Staff;
using Herald.Data;
using Herald.Web.Insights;
using Herald.Web.Platform.Frames;
using Herald.Web.Platform.SignIn;
using Herald.Web.Ui.Frames;
using Herald.Web.Ui.Words;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Campaigns.Console;

/// <summary>Reads what the page of a campaign shows.</summary>
internal sealed class ShowCampaign(
    HeraldDb db, CampaignQueries campaigns, CampaignNames names, InsightQueries insights, CampaignChoices choices, ConsoleFrames frames,
    TimeProvider clock)
{
    /// <summary>The page, with why something was not done where there is a fault; null where there is no such campaign.</summary>
    public async Task<RazorComponentResult<CampaignPage>?> PageAsync(
        StaffCaller caller, CampaignId id, string home, string? notice, string? fault, CancellationToken ct)
    {
        if (await FindAsync(caller.Program, id, home, ct) is not { } view)
            return null;
        return new(new
        {
            Frame = await frames.OfAsync(caller, ct),
            View = view,
            MayChange = caller.May(StaffRight.Run),
            Notice = notice,
            Fault = fault,
        })
        {
            StatusCode = fault is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };
    }

    public async Task<CampaignPageView?> FindAsync(ProgramId program, CampaignId id, string home, CancellationToken ct)
    {
        if (await campaigns.RowAsync(program, id, ct) is not { } row || await campaigns.FindAsync(program, id, ct) is not { } view)
            return null;
        var measures = await frames.MeasuresAsync(program, ct);
        var carried = await names.OfAsync(program, row, ct);
        var today = measures.DayOf(clock.GetUtcNow());
        var rows = new CampaignRows(home, row.BeginsOn, row.CountedTo(today) ?? row.EndsOn, carried);
        return new()
        {
            Id = id,
            Name = view.Name,
            About = view.About,
            State = view.State,
            Period = CampaignRow.PeriodOf(view),
            IsEnded = view.EndedOn is not null,
            Goals = [.. view.Goals.Select(goal => LineOf(goal, measures, rows))],
            Brought = row.CountedTo(today) is { } to ? await BroughtAsync(row, to, carried, measures, rows, ct) : [],
            Challenges = await choices.ChallengesOfAsync(row, home, ct),
            Rules = await choices.RulesOfAsync(row, home, ct),
            Audience = await AudienceAsync(row, home, ct),
            Names = carried is null ? null : [.. carried.Select(rows.OfName)],
        };
    }

    private static GoalLine LineOf(GoalView goal, ProgramMeasures measures, CampaignRows rows)
    {
        var (count, target) = (goal.Progress!.Count, goal.Target);
        var said = $"{GoalText.Number(goal.Measure, count, measures)} of {GoalText.Of(goal.Measure, target, measures)} "
            + (goal.Progress.Answers is { } answers ? $"({SpanText.Count(answers, "answer")}) " : "") + $"by {DayText.Of(goal.By)}";
        return new()
        {
            Measure = goal.Measure,
            Title = GoalText.Title(goal.Measure),
            Count = count,
            Target = target,
            Said = said,
            Word = OutlookText.Word(goal),
            Tone = OutlookText.Tone(goal),
            Outlook = OutlookText.Sentence(goal, measures),
            Href = goal.Progress.To is null ? null : rows.Of(goal.Measure, measures.Currency.Code, goal.Progress.To.Value),
        };
    }

    private async Task<IReadOnlyList<BroughtNumber>> BroughtAsync(
        Campaign row, DateOnly to, IReadOnlyList<string>? carried, ProgramMeasures measures, CampaignRows rows, CancellationToken ct)
    {
        var summary = await insights.SummaryAsync(row.ProgramId, Period.Of(row.BeginsOn, to), carried, ct);
        return
        [
            new("Shares", MoneyText.Whole(summary.Shares), null),
            new("Clicks", MoneyText.Whole(summary.Clicks), null),
            new("Leads", MoneyText.Whole(summary.Leads), rows.Referrals()),
            new("Qualified", MoneyText.Whole(summary.Qualified), rows.Referrals(("reached", "qualified"))),
            new("Opportunities", MoneyText.Whole(summary.Opportunities), rows.Referrals(("reached", "opportunity"))),
            new("Won", MoneyText.Whole(summary.Won), rows.Referrals(("reached", "won"))),
            new("Pipeline", measures.Say(summary.Pipeline.Amount),
                rows.Referrals(("value", "pipeline"), ("currency", measures.Currency.Code))),
            new("Closed", measures.Say(summary.Closed.Amount), rows.Referrals(("value", "closed"), ("currency", measures.Currency.Code))),
        ];
    }

    private async Task<MenuItem?> AudienceAsync(Campaign row, string home, CancellationToken ct) =>
        await db.Audiences.Where(audience => audience.ProgramId == row.ProgramId && audience.Slug == row.Audience)
            .Select(static audience => new { audience.Id, audience.Name }).SingleOrDefaultAsync(ct) is { } audience
            ? new(audience.Name, $"{home}/audiences/{audience.Id}")
            : null;
}
