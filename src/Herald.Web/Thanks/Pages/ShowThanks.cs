using Herald.Core.Ids;
using Herald.Core.Programs;
using Herald.Core.Staff;
using Herald.Data;
using Herald.Web.Platform.Frames;
using Herald.Web.Platform.SignIn;
using Herald.Web.Ui.Forms;
using Herald.Web.Ui.Words;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Thanks.Pages;

/// <summary>Puts the pages of thanks in the console together.</summary>
internal sealed class ShowThanks(HeraldDb db, ThanksQueries thanks, WaitingQueries waiting, ConsoleFrames frames, TimeProvider clock)
{
    // A list to choose from; whoever is beyond it is chosen by API.
    private const int PeopleMax = 500;

    public async Task<RazorComponentResult<ThanksListPage>> ListAsync(
        StaffCaller caller, ThanksList list, int page, (string? Typed, FormFaults Faults)? budget, string? notice, CancellationToken ct)
    {
        var (rows, shown, count) = await waiting.ListAsync(caller, list, page, ct);
        var (unthanked, unthankedCount) = await waiting.UnthankedAsync(caller.Program, ct);
        var (frame, spent, now) = (await frames.OfAsync(caller, ct), await thanks.BudgetAsync(caller.Program, ct), clock.GetUtcNow());
        var view = new ThanksListView
        {
            List = list,
            Rows = rows,
            Page = shown,
            Count = count,
            Unthanked = unthanked,
            UnthankedCount = unthankedCount,
            Budget = new(spent.Month, spent.Amount, spent.Spent),
            BudgetTyped = budget?.Typed ?? (spent.Amount is { } amount ? ThanksForm.Typed(amount) : null),
            BudgetFaults = budget?.Faults ?? FormFaults.None,
            Now = now,
            Today = ProgramDays.DayOf(now, frame.Zone.Id),
            MayWork = caller.May(StaffRight.Work),
            MayRun = caller.May(StaffRight.Run),
        };
        return new(new { Frame = frame, View = view, Notice = notice }) { StatusCode = StatusOf(view.BudgetFaults) };
    }

    public async Task<RazorComponentResult<NewThanksPage>> NewAsync(
        StaffCaller caller, ThanksForm form, FormFaults faults, CancellationToken ct)
    {
        var measures = await frames.MeasuresAsync(caller.Program, ct);
        var called = IdText.TryRead(form.Advocate ?? "", out AdvocateId id)
            ? await db.Advocates.Where(row => row.ProgramId == caller.Program && row.Id == id).Select(static row => row.Name)
                .SingleOrDefaultAsync(ct)
            : null;
        return new(new
        {
            Frame = await frames.OfAsync(caller, ct),
            Form = form,
            Faults = faults,
            Staff = await PeopleAsync(caller.Program, ct),
            Currency = measures.Currency.Code,
            Called = called,
        })
        {
            StatusCode = StatusOf(faults),
        };
    }

    /// <summary>The page of one task; null where the program has none of this id.</summary>
    /// <param name="caller">Who looks.</param>
    /// <param name="id">Which.</param>
    /// <param name="form">The form as it was typed; null for what is kept.</param>
    /// <param name="faults">What is wrong with it.</param>
    /// <param name="stepFaults">What is wrong with a step.</param>
    /// <param name="notice">What was just done.</param>
    /// <param name="ct">Ends the reading.</param>
    public async Task<RazorComponentResult<ThanksTaskPage>?> TaskAsync(
        StaffCaller caller, ThanksId id, ThanksForm? form, FormFaults faults, FormFaults stepFaults, string? notice, CancellationToken ct)
    {
        if (await thanks.FindAsync(caller.Program, id, ct) is not { } kept)
            return null;
        var task = await db.ThanksTasks.SingleAsync(row => row.ProgramId == caller.Program && row.Id == id, ct);
        var view = new ThanksTaskView
        {
            Task = task,
            Advocate = await db.Advocates.Where(row => row.ProgramId == caller.Program && row.Id == task.AdvocateId)
                .Select(static row => row.Name).SingleAsync(ct),
            Staff = await db.StaffAccounts.Where(row => row.Id == task.StaffId).Select(static row => row.Name).SingleOrDefaultAsync(ct),
            Cost = task.Cost == 0 ? null : MoneyText.Of(kept.Cost),
            Form = form ?? ThanksForm.Of(kept),
            Faults = faults,
            StepFaults = stepFaults,
            People = await PeopleAsync(caller.Program, ct),
            Currency = kept.Cost.Currency.Code,
            Address = await db.ThanksAddresses.SingleOrDefaultAsync(row => row.ProgramId == caller.Program && row.ThanksId == id, ct),
            IsMine = task.StaffId == caller.Staff,
            MayWork = caller.May(StaffRight.Work),
        };
        return new(new { Frame = await frames.OfAsync(caller, ct), View = view, Notice = notice })
        {
            StatusCode = StatusOf(faults.Any ? faults : stepFaults),
        };
    }

    private static int StatusOf(FormFaults faults) =>
        faults.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK;

    private async Task<IReadOnlyList<Choice>> PeopleAsync(ProgramId program, CancellationToken ct) =>
        [.. (await db.Memberships.Where(row => row.ProgramId == program)
            .Join(db.StaffAccounts, static row => row.StaffId, static row => row.Id,
                static (_, account) => new { account.Name, account.Email })
            .OrderBy(static one => one.Name).ThenBy(static one => one.Email).Take(PeopleMax).ToListAsync(ct))
            .Select(static one => new Choice(one.Email, one.Name))];
}
