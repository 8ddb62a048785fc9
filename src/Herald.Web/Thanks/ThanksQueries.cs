using Herald.Core.Advocates;
using Herald.Core.Amounts;
using Herald.Core.Ids;
using Herald.Core.Programs;
using Herald.Core.Thanks;
using Herald.Data;
using Herald.Web.Advocates;
using Herald.Web.Platform.Inputs;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Thanks;

internal sealed class ThanksQueries(HeraldDb db, AdvocateQueries advocates, TimeProvider clock)
{
    public async Task<Page<ThanksView>> ListAsync(ProgramId program, ThanksFilter filter, ThanksId after, int limit, CancellationToken ct)
    {
        var rows = db.ThanksTasks.Where(row => row.ProgramId == program && (after == default || row.Id < after));
        if (filter.State is { } state)
            rows = rows.Where(row => row.State == state);
        if (filter.Advocate is { } name)
        {
            if (await advocates.ResolveAsync(program, name.Trim(), ct) is not { Id: var advocate })
                return new([], null);
            rows = rows.Where(row => row.AdvocateId == advocate);
        }

        if (filter.Assignee is { } email)
        {
            if (await StaffAsync(program, email, ct) is not { } staff)
                return new([], null);
            rows = rows.Where(row => row.StaffId == staff);
        }

        var found = await rows.OrderByDescending(static row => row.Id).Take(limit + 1).ToListAsync(ct);
        return Page<ThanksView>.Of(await ViewsAsync(program, found, ct), limit, static row => row.Id.ToString());
    }

    public async Task<ThanksView?> FindAsync(ProgramId program, ThanksId id, CancellationToken ct) =>
        await db.ThanksTasks.SingleOrDefaultAsync(row => row.ProgramId == program && row.Id == id, ct) is { } row
            ? (await ViewsAsync(program, [row], ct)).Single()
            : null;

    /// <summary>What this month's thanks cost and may.</summary>
    public async Task<ThanksBudgetView> BudgetAsync(ProgramId program, CancellationToken ct)
    {
        var (currency, month) = await MonthAsync(program, ct);
        var budget = await db.ThanksBudgets.SingleOrDefaultAsync(row => row.ProgramId == program, ct);
        var spent = new Money(await SpentAsync(program, month, default, ct), currency);
        return new(month, budget is null ? null : new Money(budget.Amount, currency), spent);
    }

    /// <summary>The program's currency, and the first day of the month that it is in.</summary>
    public async Task<(Currency Currency, DateOnly Month)> MonthAsync(ProgramId program, CancellationToken ct)
    {
        var found = await db.Programs.Where(row => row.Id == program).Select(static row => new { row.Currency, row.TimeZone })
            .SingleAsync(ct);
        var today = ProgramDays.DayOf(clock.GetUtcNow(), found.TimeZone);
        return (found.Currency, new(today.Year, today.Month, 1));
    }

    /// <summary>What all thanks of a month cost, but for one.</summary>
    public Task<long> SpentAsync(ProgramId program, DateOnly month, ThanksId but, CancellationToken ct) => db.ThanksTasks
        .Where(row => row.ProgramId == program && row.CostMonth == month && row.Id != but).SumAsync(static row => row.Cost, ct);

    /// <summary>Somebody on the program's staff, by his address; null where there is nobody of it.</summary>
    public async Task<StaffId?> StaffAsync(ProgramId program, string email, CancellationToken ct)
    {
        if (!EmailAddress.TryRead(email.Trim(), out var address))
            return null;
        var key = address.Key;
        return await db.Memberships.Where(row => row.ProgramId == program)
            .Join(db.StaffAccounts.Where(row => row.EmailKey == key), static row => row.StaffId, static row => row.Id,
                static (row, _) => (StaffId?)row.StaffId)
            .SingleOrDefaultAsync(ct);
    }

    private async Task<List<ThanksView>> ViewsAsync(ProgramId program, List<ThanksTask> rows, CancellationToken ct)
    {
        var currency = await db.Programs.Where(row => row.Id == program).Select(static row => row.Currency).SingleAsync(ct);
        var ids = rows.Select(static row => row.StaffId).OfType<StaffId>().Distinct().ToArray();
        var staff = await db.StaffAccounts.Where(row => ids.Contains(row.Id))
            .ToDictionaryAsync(static row => row.Id, static row => row.Email, ct);
        return [.. rows.Select(row => ThanksView.Of(row, row.StaffId is { } id ? staff.GetValueOrDefault(id) : null, currency))];
    }
}
