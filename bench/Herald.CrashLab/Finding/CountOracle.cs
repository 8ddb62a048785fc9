using Herald.Core.Referrals;
using Herald.CrashLab.Journals;
using Herald.CrashLab.Writing;
using Herald.Data;
using Microsoft.EntityFrameworkCore;

namespace Herald.CrashLab.Finding;

/// <summary>
/// What is absent is absent wholly: there are just as many friends, keys, entries, facts and kept answers as the requests that are there
/// have made. To be asked after the others, which find out what is there.
/// </summary>
internal static class CountOracle
{
    public static async Task LookAsync(HeraldDb db, JournalMemory memory, Findings findings, CancellationToken ct)
    {
        var purchases = memory.Of(Deed.Purchase).Count(intent => findings.Present.Contains(intent.Number));
        var people = purchases + memory.Of(Deed.Referral).Count(intent => findings.Present.Contains(intent.Number));
        var qualified = await db.StageReports.CountAsync(static row => row.Stage == Stage.Qualified, ct);
        var rewards = (2 * purchases) + qualified;
        findings.Expect("friends", people, await db.Friends.CountAsync(ct));
        findings.Expect("keys of friends", people, await db.FriendKeys.CountAsync(ct));
        findings.Expect("referrals", people, await db.Referrals.CountAsync(ct));
        findings.Expect("earnings", rewards, await db.Earnings.CountAsync(ct));
        findings.Expect("entries", rewards, await db.Entries.CountAsync(ct));
        findings.Expect("postings", 2 * rewards, await db.Entries.SelectMany(static row => row.Postings).CountAsync(ct));
        findings.Expect("facts of events", purchases, await FactsAsync(db, "event_reported", ct));
        findings.Expect("facts of referrals", people, await FactsAsync(db, "referral_submitted", ct));
        findings.Expect("facts of rewards", rewards, await FactsAsync(db, "reward_earned", ct));

        var named = memory.Intents.Where(intent => intent.Deed is Deed.Referral or Deed.Stage && findings.Present.Contains(intent.Number));
        var kept = (await db.SavedAnswers.Select(static row => row.Key).ToListAsync(ct))
            .Select(static key => Census.Number(key, RequestBytes.KeyMark, "") ?? 0).ToHashSet();
        kept.SymmetricExceptWith(named.Select(static intent => intent.Number));
        foreach (var number in kept)
            findings.Object($"{memory.Find(number)} has its effect or its kept answer, and not both");
    }

    private static Task<int> FactsAsync(HeraldDb db, string kind, CancellationToken ct) =>
        db.Activities.CountAsync(row => row.Kind == kind, ct);
}
