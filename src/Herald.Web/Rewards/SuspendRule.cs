using Herald.Core;
using Herald.Core.Ids;
using Herald.Core.Rewards;
using Herald.Data;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Rewards;

/// <summary>Pauses a rule, or lets it go on. Occasions within a pause earn nothing by it, also when they are reported later.</summary>
internal sealed class SuspendRule(HeraldDb db, TimeProvider clock)
{
    public async Task<Outcome<RuleId>> RunAsync(ProgramId program, RuleId id, bool suspended, CancellationToken ct)
    {
        if (await db.RewardRules.SingleOrDefaultAsync(row => row.ProgramId == program && row.Id == id, ct) is not { } rule)
            return new Refusal("not_found", "There is no such rule in this program.") { Kind = RefusalKind.Missing };
        if (rule.ChallengeId is { } challenge)
            return RuleRefusals.OfChallenge(challenge);
        var pause = await db.RuleSuspensions.AsTracking()
            .SingleOrDefaultAsync(row => row.ProgramId == program && row.RuleId == id && row.ResumedAt == null, ct);
        var now = clock.GetUtcNow().Storable();
        if (suspended && pause is null)
            db.RuleSuspensions.Add(new RuleSuspension { ProgramId = program, RuleId = id, SuspendedAt = now });
        else if (!suspended && pause is not null)
            pause.ResumedAt = now;
        await db.SaveChangesAsync(ct);
        return id;
    }
}
