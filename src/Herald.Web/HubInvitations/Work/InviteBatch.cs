using Herald.Core.HubInvitations;
using Herald.Core.Ids;
using Herald.Data;
using Herald.Web.HubSignIn;
using Herald.Web.Messages;
using Herald.Web.Platform.Keys;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.HubInvitations.Work;

/// <summary>
/// Invites the next people of a round: one transaction, in which its place moves too. So each is invited once, whatever happens in
/// between. The mails are written before it begins, so that nobody else waits for that.
/// </summary>
internal sealed class InviteBatch(HeraldDb db, Recipients recipients, WriteInvitationMail write, TimeProvider clock)
{
    /// <summary>People at once.</summary>
    public const int PeopleMax = 50;

    /// <summary>
    /// Invitations that may wait in the outbox: a mail server that is slow or away is not buried, and stopping a round helps.
    /// </summary>
    public const int WaitingMax = 200;

    // So many in a row whose mail failed for good end a round.
    private const int FailedMax = 50;

    /// <summary>Whether there is more to do just now, by whoever has the lease.</summary>
    public async Task<bool> RunAsync(ProgramId program, InvitationRoundId id, Lease lease, CancellationToken ct)
    {
        var round = await Running(program, id).SingleOrDefaultAsync(ct);
        if (round is null || await WaitingAsync(db, program, ct) >= WaitingMax)
            return false;
        if (await AllFailedAsync(round, ct))
            return await GiveUpAsync(round, lease, ct);
        var (advocates, _) = await recipients.OfAsync(program, Invitees.Of(round), ct);
        var position = round.Position;
        var today = await recipients.TodayAsync(program, ct);
        // An audience that is gone has nobody left.
        var people = advocates is null ? [] : await recipients
            .Candidates(advocates.Where(row => row.Id > position).OrderBy(static row => row.Id).Take(PeopleMax), today)
            .OrderBy(static one => one.Id).ToListAsync(ct);
        var now = clock.GetUtcNow().Storable();
        var letters = await WriteAsync(program, people, now, ct);

        await using var transaction = await WriteTransaction.BeginAsync(db, program, ct);
        var tracked = await lease.HeldAsync(db, ct) ? await Running(program, id).AsTracking().SingleOrDefaultAsync(ct) : null;
        if (tracked is null || tracked.Position != position)
            return false;
        var came = await CameAsync(program, people, ct);
        await ForgetOthersAsync(program, people, came, ct);
        var known = await InvitedAsync(program, people, ct);
        known.UnionWith(came);
        foreach (var one in people)
        {
            var obstacle = one.Obstacle ?? (known.Contains(one.Id) ? InvitationObstacle.Invited : null);
            tracked.Pass(one.Id, obstacle);
            if (obstacle is null)
                Add(tracked, one, letters[one.Id], now);
        }

        await ForgetNominationsAsync(program, people, ct);
        if (people.Count < PeopleMax)
            tracked.End(RoundState.Done, now);
        await transaction.CommitAsync(ct);
        return tracked.State == RoundState.Running;
    }

    private IQueryable<InvitationRound> Running(ProgramId program, InvitationRoundId id) =>
        db.InvitationRounds.Where(row => row.ProgramId == program && row.Id == id && row.State == RoundState.Running);

    // A server that refuses them all is a fault of ours, and no invitation of theirs is to be used up by it.
    private async Task<bool> AllFailedAsync(InvitationRound round, CancellationToken ct)
    {
        var last = await db.HubInvitations.Where(row => row.ProgramId == round.ProgramId && row.RoundId == round.Id)
            .OrderByDescending(static row => row.AdvocateId).Take(FailedMax)
            .Select(row => db.Mails.Any(mail => mail.ProgramId == row.ProgramId && mail.Id == row.MailId && mail.FailedAt != null))
            .ToListAsync(ct);
        return last.Count == FailedMax && last.TrueForAll(static failed => failed);
    }

    private async Task<bool> GiveUpAsync(InvitationRound round, Lease lease, CancellationToken ct)
    {
        await using var transaction = await WriteTransaction.BeginAsync(db, round.ProgramId, ct);
        if (!await lease.HeldAsync(db, ct))
            return false;
        var tracked = await Running(round.ProgramId, round.Id).AsTracking().SingleOrDefaultAsync(ct);
        tracked?.End(RoundState.Stopped, clock.GetUtcNow().Storable());
        await transaction.CommitAsync(ct);
        return false;
    }

    /// <summary>Invitations of a program that wait in the outbox.</summary>
    public static Task<int> WaitingAsync(HeraldDb db, ProgramId program, CancellationToken ct) => db.Mails.CountAsync(
        row => row.NextAttemptAt != null && row.ProgramId == program && row.Kind == WriteInvitationMail.Kind, ct);

    private async Task<Dictionary<AdvocateId, Written>> WriteAsync(
        ProgramId program, List<Candidate> people, DateTimeOffset now, CancellationToken ct)
    {
        var settings = await db.Programs.SingleAsync(row => row.Id == program, ct);
        var words = await write.WordsAsync(settings, ct);
        var written = new Dictionary<AdvocateId, Written>();
        foreach (var one in people.Where(static one => one.Obstacle is null))
        {
            var token = BrowserSecrets.New();
            written[one.Id] = new(token, await write.RunAsync(settings, words, one, token, now + HubInvitation.Lifetime, false, ct));
        }

        return written;
    }

    // What was sent long ago, or to an address that is his no more, stands in the way of none.
    private async Task ForgetOthersAsync(ProgramId program, List<Candidate> people, HashSet<AdvocateId> came, CancellationToken ct)
    {
        var ids = people.Where(one => one.Obstacle is null && !came.Contains(one.Id)).Select(static one => one.Id).ToArray();
        var since = recipients.InvitedSince;
        await db.HubInvitations
            .Where(row => row.ProgramId == program && ids.Contains(row.AdvocateId)
                && ((row.InvitedAt <= since && (row.RemindedAt == null || row.RemindedAt <= since))
                    || !db.Advocates.Any(
                        one => one.ProgramId == row.ProgramId && one.Id == row.AdvocateId && one.EmailKey == row.EmailKey)))
            .ExecuteDeleteAsync(ct);
    }

    // Who is invited, or came in otherwise, need be named no longer.
    private async Task ForgetNominationsAsync(ProgramId program, List<Candidate> people, CancellationToken ct)
    {
        var ids = people.Where(static one => one.Obstacle is null or InvitationObstacle.Active or InvitationObstacle.Invited)
            .Select(static one => one.Id).ToArray();
        await db.Nominations.Where(row => row.ProgramId == program && ids.Contains(row.AdvocateId)).ExecuteDeleteAsync(ct);
    }

    // Somebody may have come in, or been invited elsewhere, since the people were read.
    private async Task<HashSet<AdvocateId>> CameAsync(ProgramId program, List<Candidate> people, CancellationToken ct)
    {
        var ids = people.Select(static one => one.Id).ToArray();
        return
        [
            .. await db.HubStarts.Where(row => row.ProgramId == program && ids.Contains(row.AdvocateId))
                .Select(static row => row.AdvocateId).ToListAsync(ct),
        ];
    }

    private async Task<HashSet<AdvocateId>> InvitedAsync(ProgramId program, List<Candidate> people, CancellationToken ct)
    {
        var ids = people.Select(static one => one.Id).ToArray();
        return
        [
            .. await db.HubInvitations.Where(row => row.ProgramId == program && ids.Contains(row.AdvocateId))
                .Select(static row => row.AdvocateId).ToListAsync(ct),
        ];
    }

    private void Add(InvitationRound round, Candidate one, Written letter, DateTimeOffset now) => db.HubInvitations.Add(new()
    {
        ProgramId = round.ProgramId,
        AdvocateId = one.Id,
        EmailKey = one.EmailKey,
        RoundId = round.Id,
        InvitedBy = round.MadeBy,
        InvitedAt = now,
        TokenHash = SecretKey.Hash(letter.Token),
        ExpiresAt = now + HubInvitation.Lifetime,
        MailId = write.Send(round.ProgramId, letter.Mail),
        ReminderDueAt = round.Reminds ? now + HubInvitation.RemindedAfter : null,
    });

    private sealed record Written(string Token, OutgoingMail Mail);
}
