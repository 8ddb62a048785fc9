using System.Text.Json;
using Herald.Core;
using Herald.Core.Ids;
using Herald.Core.Rewards;
using Herald.Data;
using Herald.Data.Audiences;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Herald.Web.Rewards;

/// <summary>Makes a rule, or the next version of one; what was earned keeps the version that it was earned by.</summary>
internal sealed class SaveRule(HeraldDb db, NewId ids, TimeProvider clock, IOptions<JsonOptions> json)
{
    // Every settlement looks at all versions; a rule that changes more often is changed by a loop.
    private const int VersionsMax = 500;

    public async Task<Outcome<RuleId>> CreateAsync(ProgramId program, RuleInput input, CancellationToken ct)
    {
        if (await db.RewardRules.CountAsync(row => row.ProgramId == program && row.ChallengeId == null, ct) >= RuleQueries.RulesMax)
            return new Refusal("too_many_rules", $"A program has at most {RuleQueries.RulesMax} rules; change one of them instead.");
        if (await FaultAsync(program, input, ct) is { } fault)
            return fault;
        var now = clock.GetUtcNow().Storable();
        var rule = new RewardRule { ProgramId = program, Id = ids.Of<RuleId>(), CreatedAt = now };
        db.RewardRules.Add(rule);
        await db.SaveChangesAsync(ct);
        db.RuleVersions.Add(Version(rule, 1, input, now));
        await db.SaveChangesAsync(ct);
        return rule.Id;
    }

    public async Task<Outcome<RuleId>> ChangeAsync(ProgramId program, RuleId id, RuleInput input, CancellationToken ct)
    {
        if (await db.RewardRules.SingleOrDefaultAsync(row => row.ProgramId == program && row.Id == id, ct) is not { } rule)
            return new Refusal("not_found", "There is no such rule in this program.") { Kind = RefusalKind.Missing };
        if (rule.ChallengeId is { } challenge)
            return RuleRefusals.OfChallenge(challenge);
        if (await FaultAsync(program, input, ct) is { } fault)
            return fault;
        var last = await db.RuleVersions.Where(row => row.ProgramId == program && row.RuleId == id)
            .OrderByDescending(static row => row.Number).FirstAsync(ct);
        var next = Version(rule, last.Number + 1, input, clock.GetUtcNow().Storable());
        if (string.Equals(next.Body, last.Body, StringComparison.Ordinal))
            return id; // Nothing changes, so that nothing needs a version.
        if (last.Number >= VersionsMax)
            return new Refusal("too_many_versions", $"A rule has at most {VersionsMax} versions; pause it and make a new one.");
        db.RuleVersions.Add(next);
        await db.SaveChangesAsync(ct);
        return id;
    }

    // What a rule names must be there.
    private async Task<Refusal?> FaultAsync(ProgramId program, RuleInput input, CancellationToken ct)
    {
        if (await db.FaultOfAsync(program, input.When, ct) is { } fault)
            return fault;
        return input.Trigger!.Challenge is { } challenge
            && !await db.Challenges.AnyAsync(row => row.ProgramId == program && row.Id == challenge, ct)
                ? new("unknown_challenge", "The program has no challenge of this id; take one of GET /v1/challenges.")
                : null;
    }

    private RuleVersion Version(RewardRule rule, int number, RuleInput input, DateTimeOffset now) => new()
    {
        ProgramId = rule.ProgramId,
        RuleId = rule.Id,
        Number = number,
        Body = JsonSerializer.Serialize(input, json.Value.SerializerOptions.GetTypeInfo(typeof(RuleInput))),
        MadeAt = now,
    };
}
