using Herald.Core.Ids;
using Herald.Core.Referrals;
using Herald.Data;
using Herald.Web.Platform.Frames;
using Herald.Web.Referrals.Listing;
using Herald.Web.Threads;
using Microsoft.EntityFrameworkCore;

// Lower case within a query is the database's: it knows no culture.
#pragma warning disable RS0030, CA1304, CA1311
namespace Herald.Web.Referrals.Mine;

internal sealed class MineQueries(HeraldDb db, ThreadQueries threads, ConsoleFrames frames, TimeProvider clock)
{
    // A rep who has more than this on his desk begins with the oldest; the list of referrals has them all.
    private const int RowsMax = 100;

    // Threads of so many open referrals are looked through for a question.
    private const int OpenMax = 200;

    public async Task<MineView> ViewAsync(ProgramId program, string email, MineWhich which, CancellationToken ct)
    {
        // The index of owners is over small letters.
        var key = email.ToLowerInvariant();
        var own = db.Referrals.Where(row => row.ProgramId == program && row.OwnerEmail!.ToLower() == key && row.WithdrawnAt == null);
        var counts = await own.GroupBy(static row => row.Stage)
            .Select(static group => new { group.Key, Count = group.Count() }).ToListAsync(ct);
        return new()
        {
            Measures = await frames.MeasuresAsync(program, ct),
            Now = clock.GetUtcNow(),
            Which = which,
            Counts = counts.GroupBy(static row => Of(row.Key))
                .ToDictionary(static group => group.Key, static group => group.Sum(static row => row.Count)),
            Rows = await RowsAsync(own, which, ct),
            Questions = await QuestionsAsync(program, own, ct),
        };
    }

    private static MineWhich Of(Stage stage) => stage switch
    {
        Stage.Submitted => MineWhich.Waiting,
        Stage.Qualified or Stage.Opportunity => MineWhich.Working,
        _ => MineWhich.Ended,
    };

    private async Task<IReadOnlyList<MineRow>> RowsAsync(IQueryable<Referral> own, MineWhich which, CancellationToken ct)
    {
        var chosen = which switch
        {
            MineWhich.Waiting => own.Where(static row => row.Stage == Stage.Submitted),
            MineWhich.Working => own.Where(static row => row.Stage == Stage.Qualified || row.Stage == Stage.Opportunity),
            _ => own.Where(static row =>
                row.Stage != Stage.Submitted && row.Stage != Stage.Qualified && row.Stage != Stage.Opportunity),
        };
        var joined =
            from row in chosen
            join friend in db.Friends on new { row.ProgramId, Id = row.FriendId } equals new { friend.ProgramId, friend.Id }
            join advocate in db.Advocates on new { row.ProgramId, Id = row.AdvocateId } equals new { advocate.ProgramId, advocate.Id }
            select new JoinedReferral { Row = row, Friend = friend, Advocate = advocate };
        // What has ended is read from its latest end; what waits, from what has waited longest.
        var ordered = which == MineWhich.Ended
            ? joined.OrderByDescending(static one => one.Row.StageAt).ThenByDescending(static one => one.Row.Id)
            : joined.OrderBy(static one => one.Row.StageAt).ThenBy(static one => one.Row.Id);
        return [.. (await ordered.Take(RowsMax).ToListAsync(ct)).Select(Row)];
    }

    private static MineRow Row(JoinedReferral one) => new(
        one.Row.Id.ToString(),
        one.Friend.Name ?? one.Friend.Email ?? one.Friend.Phone ?? "A friend without a name",
        one.Friend.Company,
        one.Friend.Email,
        one.Friend.Phone,
        one.Advocate.Name,
        one.Advocate.Id.ToString(),
        one.Row.Stage,
        one.Row.Value,
        one.Row.StageAt,
        one.Row.Note);

    private async Task<IReadOnlyList<MineQuestion>> QuestionsAsync(ProgramId program, IQueryable<Referral> own, CancellationToken ct)
    {
        var open = await own
            .Where(static row => row.Stage == Stage.Submitted || row.Stage == Stage.Qualified || row.Stage == Stage.Opportunity)
            .OrderByDescending(static row => row.StageAt).Take(OpenMax).Select(static row => new { row.Id, row.FriendId }).ToListAsync(ct);
        var last = (await threads.LastOfAsync(program, [.. open.Select(static row => row.Id)], ct)).Values
            .Where(static message => message.Side == ThreadSide.Advocate).ToList();
        var friendIds = open.Where(row => last.Exists(message => message.ReferralId == row.Id))
            .Select(static row => row.FriendId).ToArray();
        var friends = await db.Friends.Where(row => row.ProgramId == program && friendIds.Contains(row.Id))
            .ToDictionaryAsync(static row => row.Id, static row => row.Name ?? row.Email ?? "a friend", ct);
        return
        [
            .. last.OrderBy(static message => message.WrittenAt).Select(message => new MineQuestion(
                message.ReferralId.ToString(), friends[open.Find(row => row.Id == message.ReferralId)!.FriendId], message.AuthorName,
                message.Text, message.WrittenAt)),
        ];
    }
}
