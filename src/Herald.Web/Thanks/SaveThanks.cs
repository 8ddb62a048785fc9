using Herald.Core;
using Herald.Core.Amounts;
using Herald.Core.Ids;
using Herald.Core.Thanks;
using Herald.Data;
using Herald.Web.Advocates;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Thanks;

/// <summary>Makes thanks by hand, or changes what they are to be; their cost is checked within the program's turn.</summary>
internal sealed class SaveThanks(
    HeraldDb db, ThanksQueries thanks, AdvocateQueries advocates, DraftThanks draft, TimeProvider clock)
{
    public async Task<Outcome<ThanksId>> MakeAsync(ProgramId program, ThanksInput input, CancellationToken ct)
    {
        if (await advocates.ResolveAsync(program, input.Advocate!.Trim(), ct) is not { } advocate)
        {
            return new Refusal("advocate_not_found", "There is no such advocate in this program; create him first.")
            {
                Kind = RefusalKind.Missing,
            };
        }

        var task = await draft.ByHandAsync(program, advocate, input.Reason!.Trim(), clock.GetUtcNow().Storable(), ct);
        var terms = new ThanksTermsInput
        {
            Kind = input.Kind ?? ThanksKind.Message,
            Text = input.Text ?? task.Text,
            Assignee = input.Assignee,
            DueOn = input.DueOn ?? task.DueOn,
            Cost = input.Cost,
        };
        if (await ApplyAsync(task, terms, task.StaffId, ct) is { } refusal)
            return refusal;
        db.ThanksTasks.Add(task);
        await db.SaveChangesAsync(ct);
        return task.Id;
    }

    public async Task<Outcome<ThanksId>> ChangeAsync(ProgramId program, ThanksId id, ThanksTermsInput input, CancellationToken ct)
    {
        if (await db.ThanksTasks.AsTracking().SingleOrDefaultAsync(row => row.ProgramId == program && row.Id == id, ct) is not { } task)
            return Missing();
        if (task.State is not (ThanksState.Open or ThanksState.InHand))
        {
            return new Refusal("thanks_step", "What was sent or dropped stays as it is; make other thanks by hand.")
            {
                Kind = RefusalKind.Conflict,
            };
        }

        if (await ApplyAsync(task, input, null, ct) is { } refusal)
            return refusal;
        await db.SaveChangesAsync(ct);
        return id;
    }

    public static Refusal Missing() => new("not_found", "There are no such thanks in this program.") { Kind = RefusalKind.Missing };

    private async Task<Refusal?> ApplyAsync(ThanksTask task, ThanksTermsInput input, StaffId? usual, CancellationToken ct)
    {
        var staff = usual;
        if (input.Assignee is { } email && (staff = await thanks.StaffAsync(task.ProgramId, email, ct)) is null)
            return At("assignee", "unknown_staff", "Nobody on the staff of this program has this address; invite him first.");

        if (await SpendAsync(task, input.Cost, ct) is { } refusal)
            return refusal;
        (task.Kind, task.Text, task.StaffId, task.DueOn) =
            (input.Kind!.Value, input.Text!.Trim().ReplaceLineEndings("\n"), staff, input.DueOn!.Value);
        return null;
    }

    private async Task<Refusal?> SpendAsync(ThanksTask task, Money? cost, CancellationToken ct)
    {
        var (currency, now) = await thanks.MonthAsync(task.ProgramId, ct);
        if (cost is { } money && money.Currency != currency)
            return At("cost", "wrong_currency", $"The program counts in {currency.Code}; tell the cost in it.");
        var (amount, month) = (cost?.Amount ?? 0, task.CostMonth ?? now);
        var budget = await db.ThanksBudgets.SingleOrDefaultAsync(row => row.ProgramId == task.ProgramId, ct);
        var others = budget is null ? 0 : await thanks.SpentAsync(task.ProgramId, month, task.Id, ct);
        // What costs no more than before passes nothing, also where the budget was lowered meanwhile.
        if (amount > task.Cost && budget?.Check(others, amount, currency) is { } refusal)
            return At("cost", refusal.Code, refusal.Message);
        task.Spend(amount, month);
        return null;
    }

    private static Refusal At(string field, string code, string message) => new(code, $"{field}: {message}")
    {
        Fields = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { [field] = [message] },
    };
}
