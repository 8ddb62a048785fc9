using Herald.Core;
using Herald.Core.Ids;
using Herald.Data;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Thanks;

/// <summary>Sets what a month's thanks may cost. What is planned already stays planned, also where it is more.</summary>
internal sealed class SetThanksBudget(HeraldDb db, ThanksQueries thanks, TimeProvider clock)
{
    public async Task<Outcome<bool>> RunAsync(ProgramId program, ThanksBudgetInput input, CancellationToken ct)
    {
        var (currency, _) = await thanks.MonthAsync(program, ct);
        if (input.Amount is { } wanted && wanted.Currency != currency)
            return new Refusal("wrong_currency", $"amount: The program counts in {currency.Code}; tell the budget in it.");
        var row = await db.ThanksBudgets.AsTracking().SingleOrDefaultAsync(row => row.ProgramId == program, ct);
        if (input.Amount is not { Amount: var amount })
        {
            if (row is not null)
                db.ThanksBudgets.Remove(row);
        }
        else if (row is null)
        {
            db.ThanksBudgets.Add(new() { ProgramId = program, Amount = amount, SetAt = clock.GetUtcNow().Storable() });
        }
        else
        {
            (row.Amount, row.SetAt) = (amount, clock.GetUtcNow().Storable());
        }

        await db.SaveChangesAsync(ct);
        return true;
    }
}
