using Herald.Core.Amounts;
using Herald.Core.Asks;
using Herald.Core.Challenges;
using Herald.Core.Ledger;
using Herald.Core.Picks;
using Herald.Core.Recognition;
using Herald.Core.Rewards;
using Herald.Data;
using Herald.Data.Recognition;
using Herald.Web.Bonuses;
using Herald.Web.Challenges;
using Herald.Web.Challenges.Places;
using Herald.Web.Hub.Quests.Handing;
using Herald.Web.Hub.Quests.Picking;
using Herald.Web.Platform;
using Herald.Web.Rewards;
using Microsoft.EntityFrameworkCore;
using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.Hub.Quests;

/// <summary>The pages of challenges, in words.</summary>
internal sealed class QuestPageQueries(
    HeraldDb db, QuestQueries quests, KnownRules rules, BonusQueries bonuses, ProveByClicks clicks, OwnAddress address, KeepPicks keep,
    KeepSightings sightings, PlaceQueries places)
{
    public async Task<QuestBoard> BoardAsync(Member member, string? category, CancellationToken ct)
    {
        var all = await quests.AllAsync(member, ct);
        await sightings.RunAsync(member, all.Where(quest => category is null || IsOn(category, quest)), ct);
        var gifts = await GiftsAsync(member, ct);
        var board = new WriteQuestBoard(member, gifts, await LocksAsync(member, all, ct)).Run(all, category);
        // One shelf is asked for by who knows what he looks for.
        return board.IsShelf ? board : board with { Picks = new WritePicks(member, gifts).Picked(all, await PickedAsync(member, all, ct)) };
    }

    /// <summary>What is worth doing next, for the home.</summary>
    public async Task<IReadOnlyList<QuestPick>> PicksAsync(Member member, CancellationToken ct)
    {
        var all = await quests.AllAsync(member, ct);
        if (all.Count == 0)
            return [];
        var picked = await PickedAsync(member, all, ct);
        await sightings.RunAsync(member, all.Where(quest => picked.Any(ask => ask.ChallengeId == quest.Id)), ct);
        return new WritePicks(member, await GiftsAsync(member, ct)).Home(all, picked);
    }

    /// <summary>The open one that takes least time, for who has just come; null where none is open to him.</summary>
    public async Task<QuestPick?> SmallestAsync(Member member, CancellationToken ct)
    {
        var open = (await quests.AllAsync(member, ct)).Where(static quest => quest.Standing == QuestStanding.Open)
            .OrderBy(static quest => quest.Terms.EffortMinutes ?? int.MaxValue).ThenBy(static quest => quest.Terms.Stages.Count)
            .ThenBy(static quest => quest.Id).FirstOrDefault();
        if (open is null)
            return null;
        await sightings.RunAsync(member, [open], ct);
        return new(
            open.Terms.Name, $"{member.Frame.Address(Ui.Frames.HubPlace.Challenges)}/{open.Challenge.Slug}",
            open.Terms.EffortMinutes is { } minutes ? T($"It takes {QuestWords.Effort(minutes)}.") : open.Terms.Summary ?? "",
            (await GiftsAsync(member, ct)).InShort(open.Id, open.Terms));
    }

    /// <summary>The page of one; null where there is none.</summary>
    public async Task<QuestText?> FindAsync(Member member, string slug, CancellationToken ct)
    {
        if (await quests.FindAsync(member, slug, ct) is not { } quest)
            return null;
        await sightings.RunAsync(member, [quest], ct);
        return await OfAsync(member, quest, null, ct);
    }

    /// <summary>The page of one, with what was typed into its form.</summary>
    public async Task<QuestText> OfAsync(Member member, Quest quest, EvidenceForm? typed, CancellationToken ct)
    {
        var known = new QuestFacts
        {
            Steps = quest.Way is { } way
                ? await db.CompletionSteps.Where(row => row.ProgramId == member.ProgramId && row.CompletionId == way.Id)
                    .OrderBy(static row => row.Number).ToListAsync(ct)
                : [],
            Brought = await BroughtAsync(member, quest, ct),
            ShareUrl = await ShareUrlAsync(quest, ct),
            Room = quest is { Standing: QuestStanding.UnderWay, Way: { } own } && quest.Terms.StageAt(own.Stage).Kind is StageKind.Beta
                ? await places.RoomAsync(quest.Challenge, ct) : null,
            Clicks = quest.Way is { LinkId: { } link } sharing ? await clicks.ClicksAsync(sharing, link, member.Words.Now, ct) : 0,
        };
        var write = new WriteQuest(member, await GiftsAsync(member, ct), await LocksAsync(member, [quest], ct), known);
        return write.Run(quest, typed);
    }

    private static bool IsOn(string category, Quest quest) => category.Equals(quest.Terms.Category, StringComparison.OrdinalIgnoreCase);

    // Who has begun something is asked for so much less.
    private Task<IReadOnlyList<Ask>> PickedAsync(Member member, IReadOnlyList<Quest> all, CancellationToken ct) =>
        keep.RunAsync(member, all, PickChallenges.CountMax - WritePicks.Waiting(all, member.Words.Now).Count, ct);

    private async Task<QuestGifts> GiftsAsync(Member member, CancellationToken ct)
    {
        var own = (await rules.OfAsync(member.ProgramId, ct)).Where(static rule => rule.Challenge is null).ToList();
        var offers = Offers.At(own, member.Words.Now, new(), new HashSet<string>(StringComparer.Ordinal));
        return new(
            member.Words, [.. offers.Live.Select(static offer => offer.Terms)],
            await bonuses.HoldingAsync(member.ProgramId, member.Id, member.Words.Now, ct));
    }

    private async Task<LockWords> LocksAsync(Member member, IReadOnlyList<Quest> all, CancellationToken ct)
    {
        Ladder? ladder = null;
        if (all.Any(static quest => quest is { Obstacle.Code: "level_too_low" } or { Obstacle: not null, Newest.Opening.Early: not null }))
            ladder = await db.LadderAsync(member.ProgramId, ct);
        return new(member.Words, await quests.NamesBeforeAsync(member, all, ct), await quests.BadgesBeforeAsync(member, all, ct), ladder);
    }

    private async Task<IReadOnlyList<(Unit? Unit, long Amount)>> BroughtAsync(Member member, Quest quest, CancellationToken ct)
    {
        if (quest.Way is not { } way)
            return [];
        var earned = await db.Earnings.Where(row => row.ProgramId == member.ProgramId && row.CompletionId == way.Id
                && row.Party == Party.Advocate && row.HolderId == member.Id.Value && row.Amount > 0)
            .Select(static row => new { row.Unit, row.Amount }).ToListAsync(ct);
        return [.. earned.GroupBy(static row => row.Unit).Select(static unit => (unit.Key, unit.Sum(static row => row.Amount)))];
    }

    private async Task<string?> ShareUrlAsync(Quest quest, CancellationToken ct) => quest.Way is { LinkId: { } link } way
        ? address.Of("/r/" + await db.Links.Where(row => row.ProgramId == way.ProgramId && row.Id == link)
            .Select(static row => row.Code).SingleAsync(ct))
        : null;
}
