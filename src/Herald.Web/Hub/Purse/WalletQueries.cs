using Herald.Core.Amounts;
using Herald.Core.Ids;
using Herald.Core.Ledger;
using Herald.Core.Rewards;
using Herald.Data;
using Herald.Web.Hub.Stories;
using Herald.Web.Hub.Words;
using Herald.Web.Ledger;
using Herald.Web.Rewards;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Hub.Purse;

internal sealed class WalletQueries(HeraldDb db, KnownRules rules, PurseQueries purse, GainQueries gains, BookQueries books)
{
    private const int LinesPerPage = 40;

    public async Task<WalletText> OfAsync(Member member, EntryId before, CancellationToken ct)
    {
        var histories = await rules.OfAsync(member.ProgramId, ct);
        var page = await books.StatementAsync(member.ProgramId, Holder.Of(member.Id), before, LinesPerPage, ct);
        var friends = await purse.FriendsAsync(
            member, [.. page.Data.Select(static line => line.Referral).OfType<ReferralId>().Distinct()], ct);
        var write = new WriteStatement(member, histories, friends, await AvailableAsync(member, before, ct))
        {
            Quests = await QuestsAsync(member, histories, page.Data, ct),
        };
        return new()
        {
            Purse = await purse.OfAsync(member, histories, ct),
            Codes = before == default ? await CodesAsync(member, histories, ct) : [],
            Months = write.Months(page.Data),
            Older = page.NextCursor is { } cursor ? member.At($"/wallet?before={cursor}") : null,
            IsLater = before != default,
        };
    }

    private async Task<IReadOnlyDictionary<ChallengeId, string>> QuestsAsync(
        Member member, IReadOnlyList<RuleHistory> histories, IReadOnlyList<StatementLine> lines, CancellationToken ct)
    {
        var paid = lines.Select(static line => line.Rule).ToHashSet();
        var ids = histories.Where(rule => paid.Contains(rule.Id))
            .SelectMany(static rule => rule.Versions).Select(static version => version.Terms.Trigger).OfType<Trigger.ChallengeStage>()
            .Select(static trigger => trigger.Challenge).Distinct().ToArray();
        return ids.Length == 0 ? new Dictionary<ChallengeId, string>() : await db.Challenges
            .Where(row => row.ProgramId == member.ProgramId && ids.Contains(row.Id))
            .ToDictionaryAsync(static row => row.Id, static row => row.Slug, ct);
    }

    /// <summary>What was available in each unit just before the entry; now, where none is named.</summary>
    private async Task<Dictionary<Unit, long>> AvailableAsync(Member member, EntryId before, CancellationToken ct)
    {
        var holder = Holder.Of(member.Id);
        var available = member.Wallets.ToDictionary(static wallet => wallet.Unit, static wallet => wallet.Available);
        if (before == default)
            return available;
        var moved = await db.Entries
            .Where(row => row.ProgramId == member.ProgramId && row.HolderId == holder.Value && row.Id >= before)
            .SelectMany(static row => row.Postings.Where(static posting => posting.Part == Part.Available),
                static (row, posting) => new { row.Unit, posting.Amount })
            .GroupBy(static row => row.Unit).Select(static group => new { group.Key, Sum = group.Sum(static row => row.Amount) })
            .ToListAsync(ct);
        foreach (var unit in moved)
            available[unit.Key] -= unit.Sum;
        return available;
    }

    private async Task<IReadOnlyList<CodeText>> CodesAsync(Member member, IReadOnlyList<RuleHistory> histories, CancellationToken ct)
    {
        var given = await gains.CodesAsync(member, histories, ct);
        var friends = await purse.FriendsOfAsync(member, given, ct);
        return [.. given.Select(gain => new CodeText(
            gain.Code,
            CauseOf(gain, PurseQueries.NameOf(gain, friends)),
            PurseQueries.HrefOf(member, gain)))];
    }

    private static string CauseOf(Gain gain, string friend) => SpanWords.Begin(CauseWords.Of(gain.Terms?.Trigger, friend)) + ".";
}
