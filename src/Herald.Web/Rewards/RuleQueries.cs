using System.Collections.Concurrent;
using System.Text.Json;
using Herald.Core.Ids;
using Herald.Core.Rewards;
using Herald.Data;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Herald.Web.Rewards;

internal sealed class RuleQueries(HeraldDb db, IOptions<JsonOptions> json)
{
    /// <summary>A program makes at most so many rules of its own; each settlement looks at all of them.</summary>
    public const int RulesMax = 200;

    // Versions never change, so that what was read once is read for good. The bound keeps an installation of many programs small.
    private const int ReadMax = 10_000;
    private static readonly ConcurrentDictionary<(RuleId, int), RuleTerms> Read = [];

    /// <summary>
    /// All rules of a program with their versions and pauses, the oldest first; those that challenges keep for their stages are left out,
    /// since no referral asks for them.
    /// </summary>
    public Task<IReadOnlyList<RuleHistory>> HistoriesAsync(ProgramId program, CancellationToken ct) =>
        HistoriesAsync(
            program, db.RewardRules.Where(row => row.ProgramId == program && (row.ChallengeId == null || row.PaysReferrals)), ct);

    /// <summary>All rules of a program, those of challenges' stages too, for pages that tell what something was given for.</summary>
    public Task<IReadOnlyList<RuleHistory>> AllAsync(ProgramId program, CancellationToken ct) =>
        HistoriesAsync(program, db.RewardRules.Where(row => row.ProgramId == program), ct);

    /// <summary>The rules that pay for stages of a challenge: its own, and those that the program made for it.</summary>
    public async Task<IReadOnlyList<RuleHistory>> OfChallengeAsync(ProgramId program, ChallengeId challenge, CancellationToken ct) =>
    [
        .. await HistoriesAsync(
            program,
            db.RewardRules.Where(row => row.ProgramId == program && row.ChallengeId == challenge && !row.PaysReferrals),
            ct),
        .. (await HistoriesAsync(program, db.RewardRules.Where(row => row.ProgramId == program && row.ChallengeId == null), ct))
            .Where(rule => rule.Versions.Any(version =>
            version.Terms.Trigger is Trigger.ChallengeStage on && on.Challenge == challenge)),
    ];

    /// <summary>These rules, whosever they are.</summary>
    public Task<IReadOnlyList<RuleHistory>> TheseAsync(ProgramId program, IReadOnlyCollection<RuleId> ids, CancellationToken ct) =>
        HistoriesAsync(program, db.RewardRules.Where(row => row.ProgramId == program && ids.Contains(row.Id)), ct);

    private async Task<IReadOnlyList<RuleHistory>> HistoriesAsync(ProgramId program, IQueryable<RewardRule> rules, CancellationToken ct)
    {
        var rows = await rules
            .Join(db.RuleVersions, static rule => new { rule.ProgramId, rule.Id },
                static version => new { version.ProgramId, Id = version.RuleId },
                static (rule, version) => new { rule.ChallengeId, version })
            .OrderBy(static row => row.version.RuleId).ThenBy(static row => row.version.Number).ToListAsync(ct);
        if (rows.Count == 0)
            return [];
        var pauses = await db.RuleSuspensions.Where(row => row.ProgramId == program && rules.Any(rule => rule.Id == row.RuleId))
            .ToListAsync(ct);
        return [.. rows.GroupBy(static row => row.version.RuleId).Select(rule => new RuleHistory(
            rule.Key,
            [.. rule.Select(row => new RuleHistory.Version(row.version.Number, TermsOf(row.version), row.version.MadeAt))],
            [.. pauses.Where(pause => pause.RuleId == rule.Key)
                .Select(static pause => new RuleHistory.Pause(pause.SuspendedAt, pause.ResumedAt))])
        {
            Challenge = rule.First().ChallengeId,
        })];
    }

    public async Task<Page<RuleView>> ListAsync(ProgramId program, RuleId after, int limit, CancellationToken ct)
    {
        var ids = await db.RewardRules.Where(row => row.ProgramId == program && (after == default || row.Id < after))
            .OrderByDescending(static row => row.Id).Select(static row => row.Id).Take(limit + 1).ToListAsync(ct);
        var page = Page<RuleId>.Of(ids, limit, static id => id.ToString());
        var views = new List<RuleView>();
        foreach (var id in page.Data)
            views.Add((await FindAsync(program, id, ct))!);
        return new(views, page.NextCursor);
    }

    public async Task<RuleView?> FindAsync(ProgramId program, RuleId id, CancellationToken ct)
    {
        var rule = await db.RewardRules.SingleOrDefaultAsync(row => row.ProgramId == program && row.Id == id, ct);
        if (rule is null)
            return null;
        var version = await db.RuleVersions.Where(row => row.ProgramId == program && row.RuleId == id)
            .OrderByDescending(static row => row.Number).FirstAsync(ct);
        var pause = await db.RuleSuspensions
            .SingleOrDefaultAsync(row => row.ProgramId == program && row.RuleId == id && row.ResumedAt == null, ct);
        return View(rule, version, InputOf(version), pause);
    }

    private RuleTerms TermsOf(RuleVersion row)
    {
        if (Read.Count > ReadMax)
            Read.Clear();
        return Read.GetOrAdd((row.RuleId, row.Number), static (_, state) => state.Queries.InputOf(state.Row).ToTerms(),
            (Queries: this, Row: row));
    }

    private RuleInput InputOf(RuleVersion row) =>
        (RuleInput)JsonSerializer.Deserialize(row.Body, StoredJson.Of(json.Value).GetTypeInfo(typeof(RuleInput)))!;

    private static RuleView View(RewardRule rule, RuleVersion version, RuleInput input, RuleSuspension? pause) => new()
    {
        Id = rule.Id,
        Version = version.Number,
        Name = input.Name!,
        Challenge = rule.ChallengeId,
        Trigger = input.Trigger!,
        When = input.When,
        Give = input.Give!,
        Hold = input.Hold,
        Caps = input.Caps,
        Period = input.Period,
        Early = input.Early,
        Reversal = input.Reversal ?? ReversalPolicy.Proportional,
        SuspendedAt = pause?.SuspendedAt,
        CreatedAt = rule.CreatedAt,
        VersionMadeAt = version.MadeAt,
    };
}
