using Herald.Core.Ids;
using Herald.Core.Referrals;
using Herald.Data;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Referrals;

/// <summary>
/// Finds the friend whom some details are about, or makes him. Details that belong to two friends show that they are one: the facts of
/// the later go over to the earlier.
/// </summary>
internal sealed class IdentifyFriend(HeraldDb db, NewId ids, TimeProvider clock)
{
    /// <summary>The friends that the details already name: several where they show that these are one.</summary>
    public async Task<IReadOnlyList<FriendId>> FindAsync(ProgramId program, FriendDetails details, CancellationToken ct) =>
        [.. (await db.Work.Lookups.OwnersAsync(program, details.Keys(), ct)).Select(static row => row.FriendId).Distinct()];

    /// <summary>Finds or makes him; <paramref name="also"/> is a friend that the same fact names in another way.</summary>
    public async Task<FriendId> RunAsync(ProgramId program, FriendDetails details, FriendId? also, CancellationToken ct)
    {
        var keys = details.Keys();
        var owners = await db.Work.Lookups.OwnersAsync(program, keys, ct);
        var friends = owners.Select(static row => row.FriendId).Concat(also is { } named ? [named] : []).Distinct().Order().ToArray();
        var friend = friends.Length == 0 ? Meet(program, details) : friends[0];
        foreach (var other in friends.Skip(1))
            await MergeAsync(program, other, friend, ct);
        if (friends.Length > 0)
            await CompleteAsync(program, friend, details, ct);
        foreach (var (kind, value) in keys.Where(key => !owners.Any(row => row.Kind == key.Kind && row.Value == key.Value)))
            db.Work.Add(new FriendKey { ProgramId = program, Kind = kind, Value = value, FriendId = friend });
        return friend;
    }

    private FriendId Meet(ProgramId program, FriendDetails details)
    {
        var friend = new Friend
        {
            ProgramId = program,
            Id = ids.Of<FriendId>(),
            Name = details.Name?.Trim(),
            Email = details.Email?.Trim(),
            Phone = details.Phone?.Trim(),
            Company = details.Company?.Trim(),
            CreatedAt = clock.GetUtcNow().Storable(),
        };
        db.Work.Add(friend);
        return friend.Id;
    }

    private async Task CompleteAsync(ProgramId program, FriendId id, FriendDetails details, CancellationToken ct)
    {
        var friend = (await db.Work.FriendAsync(program, id, ct)).Friend;
        friend.Name ??= details.Name?.Trim();
        friend.Email ??= details.Email?.Trim();
        friend.Phone ??= details.Phone?.Trim();
        friend.Company ??= details.Company?.Trim();
    }

    private async Task MergeAsync(ProgramId program, FriendId from, FriendId into, CancellationToken ct)
    {
        // Rows change owner beside what was read of them.
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
        await db.FriendKeys.Where(row => row.ProgramId == program && row.FriendId == from)
            .ExecuteUpdateAsync(set => set.SetProperty(static row => row.FriendId, into), ct);
        await db.Referrals.Where(row => row.ProgramId == program && row.FriendId == from)
            .ExecuteUpdateAsync(set => set.SetProperty(static row => row.FriendId, into), ct);
        await db.Reassignments.Where(row => row.ProgramId == program && row.FriendId == from)
            .ExecuteUpdateAsync(set => set.SetProperty(static row => row.FriendId, into), ct);
        await db.ReportedEvents.Where(row => row.ProgramId == program && row.FriendId == from)
            .ExecuteUpdateAsync(set => set.SetProperty(static row => row.FriendId, into), ct);
        await db.StoredDecisions.Where(row => row.ProgramId == program && row.FriendId == from)
            .ExecuteUpdateAsync(set => set.SetProperty(static row => row.FriendId, into), ct);
        await db.Earnings.Where(row => row.ProgramId == program && row.FriendId == from)
            .ExecuteUpdateAsync(set => set.SetProperty(static row => row.FriendId, into), ct);
    }
}
