using Herald.Core;
using Herald.Core.Conditions;
using Herald.Core.Ids;

namespace Herald.Data.Audiences;

/// <summary>What can be wrong with a condition that reads well: the audiences that it names.</summary>
public static class ConditionFaults
{
    /// <summary>Why a condition cannot be asked in this program (<see cref="Core.Audiences.AudienceBook.FindFault(Condition)"/>).</summary>
    public static async Task<Refusal?> FaultOfAsync(this HeraldDb db, ProgramId program, string? when, CancellationToken ct)
    {
        if (when is null || Condition.Parse(when).Refused(out _, out var condition)
            || !condition.Fields().Any(static field => FieldCatalogue.AudienceOf(field) is not null))
            return null;
        return (await db.AudienceBookAsync(program, ct)).FindFault(condition);
    }
}
