using System.Text.Json;
using Herald.Core.Challenges;
using Herald.Core.Ids;
using Herald.Core.Rewards;
using Herald.Data;
using Herald.Web.Platform.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Herald.Web.Rewards;

/// <summary>
/// Keeps the rules by which a challenge pays: one for each stage that gives something, and one for what all reach together.
/// Who has begun is paid by the versions that held when he began, so that a change takes nothing from him.
/// </summary>
internal sealed class KeepStageRules(HeraldDb db, NewId ids, IOptions<JsonOptions> json)
{
    /// <summary>Brings the rules of a challenge to agree with its stages, within the caller's transaction.</summary>
    /// <param name="program">The program.</param>
    /// <param name="challenge">The challenge.</param>
    /// <param name="stages">What each stage is called to advocates and what it gives, in order.</param>
    /// <param name="together">What is given for its shared goal; null where it has none.</param>
    /// <param name="now">Since when it is so: the moment of the launch or change.</param>
    /// <param name="ct">Ends it.</param>
    public async Task RunAsync(
        ProgramId program, ChallengeId challenge, IReadOnlyList<StageGifts> stages, StageGifts? together, DateTimeOffset now,
        CancellationToken ct)
    {
        var rules = await db.RewardRules.Where(row => row.ProgramId == program && row.ChallengeId == challenge).ToListAsync(ct);
        var known = await NewestAsync(program, rules, ct);
        var gifts = stages.Select(static (stage, at) => (Number: at + 1, Stage: stage));
        foreach (var (number, stage) in together is null ? gifts : gifts.Prepend((SharedGoal.Stage, together)))
        {
            var input = InputOf(challenge, number, stage);
            if (known.Remove((number, stage.Referral is not null), out var last))
                Change(last, input, now);
            else if (input.Give!.Count > 0)
                await AddAsync(program, challenge, number, input, now, ct);
        }

        // What a stage gave that is gone, or is done in another way now.
        foreach (var past in known.Values)
            Change(past, Read(past) with { Give = [] }, now);
        await db.SaveChangesAsync(ct);
    }

    private void Change(RuleVersion last, RuleInput input, DateTimeOffset now)
    {
        var body = Print(input);
        if (body != last.Body)
            db.RuleVersions.Add(Version(last.ProgramId, last.RuleId, last.Number + 1, body, now));
    }

    private async Task AddAsync(
        ProgramId program, ChallengeId challenge, int number, RuleInput input, DateTimeOffset now, CancellationToken ct)
    {
        var rule = new RewardRule
        {
            ProgramId = program,
            Id = ids.Of<RuleId>(),
            ChallengeId = challenge,
            ChallengeStage = number,
            PaysReferrals = input.Trigger!.Type != TriggerInput.OfChallenge,
            CreatedAt = now,
        };
        db.RewardRules.Add(rule);
        await db.SaveChangesAsync(ct);
        db.RuleVersions.Add(Version(program, rule.Id, 1, Print(input), now));
    }

    // The newest version of each, by the stage that it pays for.
    private async Task<Dictionary<(int Stage, bool Referrals), RuleVersion>> NewestAsync(
        ProgramId program, IReadOnlyList<RewardRule> rules, CancellationToken ct)
    {
        var owned = rules.Select(static rule => rule.Id).ToArray();
        var versions = await db.RuleVersions.Where(row => row.ProgramId == program && owned.Contains(row.RuleId)).ToListAsync(ct);
        return rules.ToDictionary(static rule => (rule.ChallengeStage!.Value, rule.PaysReferrals),
            rule => versions.Where(row => row.RuleId == rule.Id).MaxBy(static row => row.Number)!);
    }

    private static RuleInput InputOf(ChallengeId challenge, int number, StageGifts stage) => new()
    {
        Name = stage.Called,
        Trigger = stage.Referral is { } reached
            ? new() { Type = TriggerInput.OfStage, Stage = reached }
            : new() { Type = TriggerInput.OfChallenge, Challenge = challenge, N = number },
        When = stage.When,
        Give = stage.Give,
        Hold = stage.Hold,
        Caps = stage.Caps,
        Period = stage.Period,
        Early = stage.Early,
    };

    private string Print(RuleInput input) =>
        JsonSerializer.Serialize(input, json.Value.SerializerOptions.GetTypeInfo(typeof(RuleInput)));

    private RuleInput Read(RuleVersion row) =>
        (RuleInput)JsonSerializer.Deserialize(row.Body, StoredJson.Of(json.Value).GetTypeInfo(typeof(RuleInput)))!;

    private static RuleVersion Version(ProgramId program, RuleId rule, int number, string body, DateTimeOffset now) =>
        new() { ProgramId = program, RuleId = rule, Number = number, Body = body, MadeAt = now };
}
