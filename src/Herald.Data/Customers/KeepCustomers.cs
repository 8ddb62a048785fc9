using Herald.Core.Activities;
using Herald.Core.Advocates;
using Herald.Core.Conversions;
using Herald.Core.Ids;
using Herald.Core.Referrals;
using Herald.Core.Satisfaction;
using Herald.Data.Activities;
using Herald.Data.Merging;
using Microsoft.EntityFrameworkCore;

namespace Herald.Data.Customers;

/// <summary>
/// Keeps what events say of advocates as customers: how satisfied each said he is, and what he bought himself. Who becomes an advocate
/// after an event is known by his next one, or when the stream is read again.
/// </summary>
public sealed class KeepCustomers : IActivityReader
{
    // Each of them has a few thousand events at most, of which only purchases are looked at.
    private const int AtOnce = 50;

    private static readonly string[] Paid = [EventTypes.Purchase, EventTypes.SubscriptionStarted, EventTypes.Refund];

    public string Name => "customers";

    public async Task ApplyAsync(HeraldDb db, IReadOnlyList<RecordedActivity> batch, CancellationToken ct)
    {
        foreach (var program in batch.GroupBy(static one => one.Program))
        {
            var told = program.Select(static one => one.Fact).OfType<Activity.EventReported>()
                .Where(static one => one.Type == EventTypes.Satisfaction || Paid.Contains(one.Type, StringComparer.Ordinal)).ToList();
            var merged = MergedIn(program);
            foreach (var (from, into) in await db.GoneAsync(program.Key, program.Select(static one => one.Fact), ct))
            {
                await db.SatisfactionAnswers.Where(row => row.ProgramId == program.Key && row.AdvocateId == from)
                    .ExecuteUpdateAsync(set => set.SetProperty(static row => row.AdvocateId, into), ct);
            }

            if (told.Count == 0 && merged.Count == 0)
                continue;
            var customers = await db.AdvocatesInAsync(program.Key, [.. told.Select(static one => one.Event)], ct);
            var paid = told.Where(one => one.Type != EventTypes.Satisfaction && customers.ContainsKey(one.Event))
                .Select(one => customers[one.Event].Id).Concat(merged).Distinct();
            await KeepAnswersAsync(db, program.Key, told, customers, ct);
            foreach (var chunk in paid.Chunk(AtOnce))
                await KeepValuesAsync(db, program.Key, chunk, ct);
        }
    }

    /// <summary>What challenges asked stays, since no event tells it.</summary>
    public async Task ResetAsync(HeraldDb db, CancellationToken ct)
    {
        await db.SatisfactionAnswers.Where(static row => row.ChallengeId == null).ExecuteDeleteAsync(ct);
        await db.CustomerValues.ExecuteDeleteAsync(ct);
    }

    // What somebody bought under all his names is counted anew where he got or lost one; who has gone is counted when he is back.
    private static List<AdvocateId> MergedIn(IEnumerable<RecordedActivity> facts) =>
    [
        .. facts.SelectMany(static one => one.Fact switch
        {
            Activity.AdvocatesMerged merged => [merged.Into],
            Activity.MergeUndone undone => [undone.From, undone.Into],
            _ => Array.Empty<AdvocateId>(),
        }),
    ];

    private static async Task KeepAnswersAsync(
        HeraldDb db, ProgramId program, List<Activity.EventReported> told, Dictionary<EventId, Advocate> customers, CancellationToken ct)
    {
        var ids = told.Where(one => one.Type == EventTypes.Satisfaction && customers.ContainsKey(one.Event))
            .Select(static one => one.Event).ToArray();
        var rows = await db.ReportedEvents.Where(row => row.ProgramId == program && ids.Contains(row.Id))
            .Select(static row => new { row.Id, row.Properties, row.OccurredAt }).ToListAsync(ct);
        foreach (var row in rows)
        {
            // Before it was a word of Herald's own, a company may have said anything by it.
            if (SatisfactionScore.In(row.Properties) is not { } score)
                continue;
            db.SatisfactionAnswers.Add(new()
            {
                ProgramId = program,
                SourceId = row.Id.Value,
                AdvocateId = customers[row.Id].Id,
                Score = score,
                AnsweredAt = row.OccurredAt,
            });
        }
    }

    private static async Task KeepValuesAsync(HeraldDb db, ProgramId program, AdvocateId[] ids, CancellationToken ct)
    {
        var currency = await db.Programs.Where(row => row.Id == program).Select(static row => row.Currency).SingleAsync(ct);
        var names = await db.NamesAsync(program, ids, ct);
        var keys = await KeysAsync(db, program, [.. names.SelectMany(static own => own)], ct);
        var friends = keys.Select(static key => key.FriendId).Distinct().ToArray();
        var events = (await db.ReportedEvents
            .Where(row => row.ProgramId == program && row.FriendId != null && friends.Contains(row.FriendId.Value)
                && Paid.Contains(row.Type)).ToListAsync(ct)).ToLookup(static row => row.FriendId!.Value);
        var known = await db.CustomerValues.AsTracking().Where(row => row.ProgramId == program && ids.Contains(row.AdvocateId))
            .ToDictionaryAsync(static row => row.AdvocateId, ct);
        foreach (var id in ids)
        {
            var own = keys.Where(key => names[id].Any(name => IsOf(key, name))).Select(static key => key.FriendId).Distinct();
            var amount = own.Sum(friend => Purchase.Of([.. events[friend]])
                .Where(one => one.Net?.Currency == currency).Sum(static one => one.Net!.Value.Amount));
            if (known.TryGetValue(id, out var row))
                row.Amount = amount;
            else
                db.CustomerValues.Add(new() { ProgramId = program, AdvocateId = id, Amount = amount });
        }
    }

    private static Task<List<FriendKey>> KeysAsync(HeraldDb db, ProgramId program, Advocate[] advocates, CancellationToken ct)
    {
        var external = advocates.Select(static one => one.ExternalId).OfType<string>().ToArray();
        var emails = advocates.Select(static one => one.EmailKey).ToArray();
        return db.FriendKeys.Where(row => row.ProgramId == program
            && ((row.Kind == FriendKeyKind.ExternalId && external.Contains(row.Value))
                || (row.Kind == FriendKeyKind.Email && emails.Contains(row.Value)))).ToListAsync(ct);
    }

    private static bool IsOf(FriendKey key, Advocate advocate) => key.Kind switch
    {
        FriendKeyKind.ExternalId => key.Value == advocate.ExternalId,
        FriendKeyKind.Email => key.Value == advocate.EmailKey,
        _ => false,
    };
}
