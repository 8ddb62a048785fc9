using Herald.Core.Ids;
using Herald.Core.Thanks;
using Herald.Data;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Thanks.Pages;

/// <summary>Who waits for thanks, and who was never thanked.</summary>
internal sealed class WaitingQueries(HeraldDb db)
{
    public const int PerPage = 50;

    // Whoever stands behind these comes up as the first are thanked.
    private const int UnthankedMax = 50;

    /// <summary>One page of the list: its rows, its number, and how many there are in all.</summary>
    public async Task<(IReadOnlyList<WaitingRow> Rows, int Page, int Count)> ListAsync(
        StaffCaller caller, ThanksList list, int page, CancellationToken ct)
    {
        var rows = db.ThanksTasks.Where(row => row.ProgramId == caller.Program);
        rows = list == ThanksList.Done
            ? rows.Where(static row => row.State == ThanksState.Delivered || row.State == ThanksState.Dropped)
            : rows.Where(static row => row.State != ThanksState.Delivered && row.State != ThanksState.Dropped);
        if (list == ThanksList.Mine)
            rows = rows.Where(row => row.StaffId == caller.Staff);
        var count = await rows.CountAsync(ct);
        var shown = ListInQuery.Within(page, count, PerPage);
        var ordered = list == ThanksList.Done
            ? rows.OrderByDescending(static row => row.EndedAt).ThenByDescending(static row => row.Id)
            : rows.OrderBy(static row => row.AroseAt).ThenBy(static row => row.Id);
        var found = await ordered.Skip((shown - 1) * PerPage).Take(PerPage).Select(row => new
        {
            Task = row,
            Advocate = db.Advocates.Where(one => one.ProgramId == row.ProgramId && one.Id == row.AdvocateId)
                .Select(static one => one.Name).FirstOrDefault()!,
            Staff = db.StaffAccounts.Where(one => one.Id == row.StaffId).Select(static one => one.Name).FirstOrDefault(),
            Address = db.ThanksAddresses.Where(one => one.ProgramId == row.ProgramId && one.ThanksId == row.Id).FirstOrDefault(),
        }).ToListAsync(ct);
        return ([.. found.Select(static row => new WaitingRow(
            row.Task.Id.ToString(), row.Advocate, row.Task.Reason, row.Task.Kind, row.Staff, row.Task.AroseAt, row.Task.DueOn,
            row.Task.State, row.Address?.Answer, row.Address is not null))], shown, count);
    }

    /// <summary>
    /// Advocates who referred and whom no thanks have reached: those who brought customers, then the others, who waits longest first; and
    /// how many there are in all.
    /// </summary>
    public async Task<(IReadOnlyList<Unthanked> First, int Count)> UnthankedAsync(ProgramId program, CancellationToken ct)
    {
        var referred = db.Referrals.Where(row => row.ProgramId == program && row.WithdrawnAt == null
                && !db.ThanksTasks.Any(task => task.ProgramId == program && task.AdvocateId == row.AdvocateId && task.SentAt != null))
            .GroupBy(static row => row.AdvocateId)
            .Select(static own => new
            {
                Advocate = own.Key,
                Referrals = own.Count(),
                Wins = own.Count(static row => row.WonAt != null),
                Since = own.Min(static row => row.SubmittedAt),
            });
        var first = await referred.OrderBy(static own => own.Wins > 0 ? 0 : 1).ThenBy(static own => own.Since)
            .ThenBy(static own => own.Advocate).Take(UnthankedMax).ToListAsync(ct);
        var ids = first.Select(static own => own.Advocate).ToArray();
        var names = await db.Advocates.Where(row => row.ProgramId == program && ids.Contains(row.Id))
            .ToDictionaryAsync(static row => row.Id, static row => row.Name, ct);
        var tasks = (await db.ThanksTasks
                .Where(row => row.ProgramId == program && ids.Contains(row.AdvocateId)
                    && (row.State == ThanksState.Open || row.State == ThanksState.InHand))
                .OrderBy(static row => row.AroseAt).Select(static row => new { row.AdvocateId, row.Id }).ToListAsync(ct))
            .ToLookup(static row => row.AdvocateId, static row => row.Id);
        return (
            [.. first.Select(own => new Unthanked(
                own.Advocate.ToString(), names[own.Advocate], own.Referrals, own.Wins, own.Since,
                tasks[own.Advocate].Select(static id => id.ToString()).FirstOrDefault()))],
            await referred.CountAsync(ct));
    }
}
