using Herald.Core.Challenges;
using Herald.Core.Ids;
using Herald.Data;
using Herald.Web.Challenges;
using Herald.Web.Challenges.Places;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Hub.Quests;

/// <summary>The challenges of a program as one of its advocates stands to them.</summary>
internal sealed class QuestQueries(HeraldDb db, ChallengeQueries challenges, OpenGate gate, PlaceQueries places)
{
    // A board, and no archive: what is older is looked up by its address.
    private const int ChallengesMax = 200;

    // Ways of referrals go beside each other; more than these tell nothing more.
    private const int WaysMax = 500;

    /// <summary>All that is to be shown to him, the first launched first.</summary>
    public async Task<IReadOnlyList<Quest>> AllAsync(Member member, CancellationToken ct)
    {
        var now = member.Words.Now;
        var rows = await db.Challenges.Where(row => row.ProgramId == member.ProgramId && row.LaunchedAt != null
                && ((row.EndedAt == null && (row.EndsAt == null || row.EndsAt > now)) || db.Completions.Any(way =>
                    way.ProgramId == row.ProgramId && way.ChallengeId == row.Id && way.AdvocateId == member.Id)))
            .OrderByDescending(static row => row.Id).Take(ChallengesMax).ToListAsync(ct);
        rows.Reverse();
        return [.. (await OfAsync(member, rows, ct)).Where(static quest => !quest.IsForOthers)];
    }

    /// <summary>One of them; null where there is none, or a draft only.</summary>
    public async Task<Quest?> FindAsync(Member member, string slug, CancellationToken ct) => (await OfAsync(
        member,
        await db.Challenges.Where(row => row.ProgramId == member.ProgramId && row.Slug == slug && row.LaunchedAt != null)
            .ToListAsync(ct),
        ct)).SingleOrDefault();

    /// <summary>What the badges are called, by their slugs, with which these open.</summary>
    public async Task<IReadOnlyDictionary<string, string>> BadgesBeforeAsync(
        Member member, IReadOnlyList<Quest> quests, CancellationToken ct)
    {
        var slugs = quests.SelectMany(static quest => quest.Newest.Opening.Badges).Distinct(StringComparer.Ordinal).ToArray();
        return slugs.Length == 0 ? new Dictionary<string, string>() : await db.Badges
            .Where(row => row.ProgramId == member.ProgramId && slugs.Contains(row.Slug))
            .ToDictionaryAsync(static row => row.Slug, static row => row.Name, StringComparer.Ordinal, ct);
    }

    /// <summary>What other challenges are called, by their slugs, for those that must be done before these.</summary>
    public async Task<IReadOnlyDictionary<string, string>> NamesBeforeAsync(
        Member member, IReadOnlyList<Quest> quests, CancellationToken ct)
    {
        var names = quests.ToDictionary(static quest => quest.Challenge.Slug, static quest => quest.Newest.Name, StringComparer.Ordinal);
        var others = quests.SelectMany(static quest => quest.Newest.Opening.After).Where(slug => !names.ContainsKey(slug))
            .Distinct(StringComparer.Ordinal).ToArray();
        if (others.Length == 0)
            return names;
        var found = await (
            from challenge in db.Challenges
            join version in db.ChallengeVersions
                on new { challenge.ProgramId, challenge.Id, Number = challenge.Version }
                equals new { version.ProgramId, Id = version.ChallengeId, version.Number }
            where challenge.ProgramId == member.ProgramId && others.Contains(challenge.Slug)
            select new { challenge.Slug, version.Body }).ToListAsync(ct);
        foreach (var one in found)
            names[one.Slug] = challenges.InputOf(one.Body).Name!;
        return names;
    }

    private async Task<IReadOnlyList<Quest>> OfAsync(Member member, IReadOnlyList<Challenge> rows, CancellationToken ct)
    {
        if (rows.Count == 0)
            return [];
        var ids = rows.Select(static row => row.Id).ToArray();
        var ways = (await db.Completions
            .Where(row => row.ProgramId == member.ProgramId && row.AdvocateId == member.Id && ids.Contains(row.ChallengeId))
            .OrderByDescending(static row => row.Id).Take(WaysMax).ToListAsync(ct)).ToLookup(static way => way.ChallengeId);
        var terms = await TermsAsync(member.ProgramId, rows, ways.SelectMany(static way => way), ct);
        var facts = await gate.FactsAsync(
            [.. rows.Select(row => (row, terms[(row.Id, row.Version)]))], member.Advocate, member.Words.Now, ct);
        var tried = rows.Where(row => terms[(row.Id, row.Version)].IsOnTrial).Select(static row => row.Id).ToArray();
        var seen = await SeenAsync(member, tried, ct);
        var quests = rows.Select(row => Of(
            row, terms, facts[row.Id], [.. ways[row.Id]], member.Words.Now, InWords(member, row, terms, seen))).ToList();
        var asking = quests.Where(static quest => quest is { Standing: QuestStanding.UnderWay, Way: { } way }
            && quest.Terms.StageAt(way.Stage).Kind is StageKind.Beta).Select(static quest => quest.Way!.Id).ToArray();
        var line = await places.LineAsync(member.ProgramId, asking, ct);
        var shared = await SharedAsync(member, quests, ct);
        return line.Count == 0 && shared.Count == 0 ? quests
            : [.. quests.Select(quest => quest with
            {
                InLine = quest.Way is { } way && line.TryGetValue(way.Id, out var at) ? at : null,
                Shared = shared.GetValueOrDefault(quest.Id),
            })];
    }

    private async Task<Dictionary<ChallengeId, SharedProgress>> SharedAsync(Member member, List<Quest> quests, CancellationToken ct)
    {
        var ids = quests.Where(static quest => quest.Newest.SharedGoal is not null).Select(static quest => quest.Id).ToArray();
        return ids.Length == 0 ? [] : await db.SharedGoals.Where(row => row.ProgramId == member.ProgramId && ids.Contains(row.ChallengeId))
            .ToDictionaryAsync(static row => row.ChallengeId, ct);
    }

    private async Task<Dictionary<ChallengeId, string>> SeenAsync(Member member, ChallengeId[] tried, CancellationToken ct) =>
        tried.Length == 0 ? [] : await db.Sightings
            .Where(row => row.ProgramId == member.ProgramId && row.AdvocateId == member.Id && tried.Contains(row.ChallengeId))
            .ToDictionaryAsync(static row => row.ChallengeId, static row => row.Variant, ct);

    private static Shown InWords(
        Member member, Challenge row, Dictionary<(ChallengeId, int), ChallengeTerms> terms, Dictionary<ChallengeId, string> seen)
    {
        var (newest, known) = (terms[(row.Id, row.Version)], seen.GetValueOrDefault(row.Id));
        var key = VariantSplit.For(newest, row, member.Id, known);
        return new(newest.InWordsOf(key), key, newest.IsOnTrial && known is null);
    }

    private async Task<Dictionary<(ChallengeId, int), ChallengeTerms>> TermsAsync(
        ProgramId program, IReadOnlyList<Challenge> rows, IEnumerable<Completion> ways, CancellationToken ct)
    {
        var wanted = rows.Select(static row => (row.Id, row.Version))
            .Concat(ways.Select(static way => (way.ChallengeId, way.Version))).ToHashSet();
        var (ids, numbers) = (rows.Select(static row => row.Id).ToArray(), wanted.Select(static one => one.Item2).Distinct().ToArray());
        var versions = await db.ChallengeVersions
            .Where(row => row.ProgramId == program && ids.Contains(row.ChallengeId) && numbers.Contains(row.Number)).ToListAsync(ct);
        return versions.Where(row => wanted.Contains((row.ChallengeId, row.Number)))
            .ToDictionary(static row => (row.ChallengeId, row.Number), row => challenges.InputOf(row.Body).ToTerms());
    }

    private static Quest Of(
        Challenge challenge, Dictionary<(ChallengeId, int), ChallengeTerms> terms, GateFacts facts, IReadOnlyList<Completion> ways,
        DateTimeOffset now, Shown shown)
    {
        var goes = ways.Where(way => way.IsUnderWay && way.StateAt(challenge, now) != CompletionState.Expired).ToList();
        // What he is to do himself comes before what happens elsewhere.
        var way = goes.Find(own => !terms[(challenge.Id, own.Version)].StageAt(own.Stage).Kind.ProvesItself)
            ?? goes.Find(static own => own.ReferralId is null) ?? goes.FirstOrDefault() ?? ways.FirstOrDefault();
        var obstacle = ChallengeGate.ObstacleTo(challenge, shown.Newest, facts, now);
        var standing = StandingOf(way?.StateAt(challenge, now), goes.Count > 0, obstacle is null);
        return new(challenge, shown.Newest, facts, obstacle)
        {
            Way = way,
            // Who may begin again begins with what it says now.
            Terms = way is null || standing == QuestStanding.Open
                ? shown.Newest : terms[(challenge.Id, way.Version)].InWordsOf(way.Variant),
            Variant = shown.Key,
            IsNewToHim = shown.IsNew && way is null && standing == QuestStanding.Open,
            Standing = standing,
            OpensForAllAt = standing == QuestStanding.Open && challenge.StartsAt > now ? challenge.StartsAt : null,
            Beside = Math.Max(0, goes.Count - 1),
        };
    }

    private static QuestStanding StandingOf(CompletionState? state, bool goes, bool mayBegin) => state switch
    {
        CompletionState.Begun => QuestStanding.UnderWay,
        CompletionState.Returned => QuestStanding.Returned,
        CompletionState.Submitted => QuestStanding.Waiting,
        _ when mayBegin && !goes => QuestStanding.Open,
        CompletionState.Completed => QuestStanding.Done,
        CompletionState.Rejected => QuestStanding.Rejected,
        CompletionState.Expired => QuestStanding.Expired,
        _ => QuestStanding.Locked,
    };

    // What it says now, in the words that are his.
    private sealed record Shown(ChallengeTerms Newest, string? Key, bool IsNew);
}
