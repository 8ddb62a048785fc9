using Herald.Core.Referrals;
using Herald.Core.Suggestions;
using Herald.Data;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Hub.Home;

internal sealed class SuggestionQueries(HeraldDb db)
{
    // Only the warmest one is shown; the oldest of more than this are cold anyway.
    private const int FriendsMax = 100;

    /// <summary>What is worth the advocate's time now.</summary>
    public async Task<IReadOnlyList<Suggestion>> OfAsync(Member member, CancellationToken ct)
    {
        var own = db.Referrals.Where(row => row.ProgramId == member.ProgramId && row.AdvocateId == member.Id && row.WithdrawnAt == null);
        var friends = await own.Where(static row => row.Stage < Stage.Won).OrderByDescending(static row => row.StageAt).Take(FriendsMax)
            .Select(static row => new WaitingFriend(row.Id, row.Stage, row.StageAt)).ToListAsync(ct);
        return Suggestions.For(new()
        {
            Now = member.Words.Now,
            Friends = friends,
            LastShared = await db.Links.Where(row => row.ProgramId == member.ProgramId && row.AdvocateId == member.Id)
                .MaxAsync(static row => (DateTimeOffset?)row.MadeAt, ct),
            LastReferred = await own.Where(static row => row.Introduction != Introduction.Conversion)
                .MaxAsync(static row => (DateTimeOffset?)row.SubmittedAt, ct),
        });
    }
}
