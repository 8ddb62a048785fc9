using Herald.Core.Ids;
using Herald.Core.Onboarding;
using Herald.Data;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.HubSignIn;

/// <summary>
/// Notes that an advocate has come into the hub, the first time that he does. From then on his invitation opens nothing any more, and he is
/// not reminded of it, nor is he nominated.
/// </summary>
internal sealed class RecordArrival(HeraldDb db, TimeProvider clock)
{
    /// <summary>Where who has just come in goes: to what is still to be said to him, else home.</summary>
    public static string PathOf(string home, bool begins) => begins ? home + "/start" : home;

    /// <summary>Notes it; true where he has not been through the first steps yet.</summary>
    public async Task<bool> RunAsync(ProgramId program, AdvocateId advocate, OnboardingDoor door, CancellationToken ct)
    {
        if (await FindAsync(program, advocate, ct) is { } known)
            return known.EndedAt is null;
        await using var write = await WriteTransaction.BeginAsync(db, program, ct);
        var begins = await AddAsync(program, advocate, door, ct);
        await write.CommitAsync(ct);
        return begins;
    }

    /// <summary>The same within a transaction in the program's turn, which the caller commits.</summary>
    public async Task<bool> AddAsync(ProgramId program, AdvocateId advocate, OnboardingDoor door, CancellationToken ct)
    {
        if (await FindAsync(program, advocate, ct) is { } known)
            return known.EndedAt is null;
        db.HubStarts.Add(new()
        {
            ProgramId = program,
            AdvocateId = advocate,
            Door = door,
            ArrivedAt = clock.GetUtcNow().Storable(),
        });
        await db.HubInvitations.Where(row => row.ProgramId == program && row.AdvocateId == advocate)
            .ExecuteUpdateAsync(set => set.SetProperty(static row => row.TokenHash, (string?)null)
                .SetProperty(static row => row.ReminderDueAt, (DateTimeOffset?)null), ct);
        await db.Nominations.Where(row => row.ProgramId == program && row.AdvocateId == advocate).ExecuteDeleteAsync(ct);
        return true;
    }

    private Task<HubStart?> FindAsync(ProgramId program, AdvocateId advocate, CancellationToken ct) =>
        db.HubStarts.SingleOrDefaultAsync(row => row.ProgramId == program && row.AdvocateId == advocate, ct);
}
