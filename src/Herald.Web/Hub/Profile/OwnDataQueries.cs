using Herald.Core.Ids;
using Herald.Core.Ledger;
using Herald.Core.Referrals;
using Herald.Data;
using Herald.Data.Ledger;
using Herald.Web.Advocates;
using Herald.Web.Badges;
using Herald.Web.Hub.Words;
using Herald.Web.Ledger;
using Herald.Web.Links;
using Herald.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Hub.Profile;

internal sealed class OwnDataQueries(HeraldDb db, AdvocateQueries advocates, BookQueries books)
{
    // A file, not a backup: who has more asks the company.
    private const int RowsMax = 5_000;

    public async Task<OwnData> OfAsync(Member member, OwnAddress address, CancellationToken ct)
    {
        var (program, id) = (member.ProgramId, member.Id);
        return new()
        {
            MadeAt = member.Words.Now,
            Program = member.Program.Name,
            Advocate = (await advocates.FindAsync(program, id, ct))!,
            Links = [.. (await db.Links.Where(row => row.ProgramId == program && row.AdvocateId == id).OrderBy(static row => row.Id)
                .Take(RowsMax).ToListAsync(ct)).Select(row => LinkView.Of(row, address))],
            Referrals = await ReferralsAsync(member, ct),
            Wallet = await books.WalletAsync(program, Holder.Of(id), ct),
            Statement = await StatementAsync(member, ct),
            Badges = [.. (await db.BadgeAwards.Where(row => row.ProgramId == program && row.AdvocateId == id)
                .OrderBy(static row => row.Id).Take(RowsMax).ToListAsync(ct)).Select(AwardView.Of)],
            Steps = await StepsAsync(member, ct),
            Pictures = await PicturesAsync(member, address, ct),
            SharedBadges = await db.BadgeShares.Where(row => row.ProgramId == program && row.AdvocateId == id)
                .OrderBy(static row => row.SharedAt).Take(RowsMax)
                .Select(static row => new OwnData.OwnShare(row.ShownName, row.AgreedTo, row.SharedAt, row.EndedAt, row.Credential))
                .ToListAsync(ct),
            Honours = await HonoursAsync(member, ct),
            Drafts = await db.ShareDrafts.Where(row => row.ProgramId == program && row.AdvocateId == id).OrderBy(static row => row.Channel)
                .Select(static row => new OwnData.OwnDraft(row.Channel, row.Subject, row.Text, row.SavedAt)).ToListAsync(ct),
            Thanks = await ThanksAsync(member, ct),
            ShoutOuts = await ShoutOutsAsync(member, ct),
            Asks = await AsksAsync(member, ct),
            Respite = await db.Respites.Where(row => row.ProgramId == program && row.AdvocateId == id)
                .Select(static row => new OwnData.OwnRespite(row.SetAt, row.Until)).SingleOrDefaultAsync(ct),
            Satisfaction = await ScoresAsync(member, ct),
            FriendsSee = member.Advocate.FriendsSee,
            OffLeaderboardsSince = member.Advocate.OffBoardsAt,
            Likes = await db.AdvocateProfiles.Where(row => row.ProgramId == program && row.AdvocateId == id)
                .Select(static row => new OwnData.OwnLikes(row.Interests, row.Channels, row.Motives, row.AnsweredAt))
                .SingleOrDefaultAsync(ct),
            Start = await StartAsync(member, ct),
            Mails = (await db.NotificationPreferences.Where(row => row.ProgramId == program && row.AdvocateId == id).ToListAsync(ct))
                .ToDictionary(static row => row.Kind.ToString(), static row => row.Pace.ToString(), StringComparer.Ordinal),
        };
    }

    private async Task<IReadOnlyList<OwnData.OwnAsk>> AsksAsync(Member member, CancellationToken ct) => await (
        from ask in db.Asks.Where(row => row.ProgramId == member.ProgramId && row.AdvocateId == member.Id)
        join row in db.Challenges on new { ask.ProgramId, Id = ask.ChallengeId }
            equals new { row.ProgramId, Id = (ChallengeId?)row.Id } into rows
        from challenge in rows.DefaultIfEmpty()
        orderby ask.AskedAt, ask.Id
        select new OwnData.OwnAsk(challenge!.Slug, ask.About, ask.AskedAt)).Take(RowsMax).ToListAsync(ct);

    private async Task<IReadOnlyList<OwnData.OwnStep>> StepsAsync(Member member, CancellationToken ct) => await (
        from way in db.Completions.Where(row => row.ProgramId == member.ProgramId && row.AdvocateId == member.Id)
        join step in db.CompletionSteps on new { way.ProgramId, way.Id } equals new { step.ProgramId, Id = step.CompletionId }
        join challenge in db.Challenges on new { way.ProgramId, Id = way.ChallengeId } equals new { challenge.ProgramId, challenge.Id }
        orderby step.SubmittedAt, step.Number
        select new OwnData.OwnStep(challenge.Slug, step.Stage, step.SubmittedAt, step.State, step.Evidence, step.Note))
        .Take(RowsMax).ToListAsync(ct);

    private async Task<IReadOnlyList<OwnData.OwnPicture>> PicturesAsync(Member member, OwnAddress address, CancellationToken ct) =>
    [
        .. (await db.Pictures.Where(row => row.ProgramId == member.ProgramId && row.AdvocateId == member.Id)
            .OrderBy(static row => row.Id).Take(RowsMax).ToListAsync(ct))
            .Select(row => new OwnData.OwnPicture(
                row.Id, address.Of(member.At($"/pictures/{row.Id}")), row.Width, row.Height, row.Bytes, row.MediaType, row.MadeAt,
                row.LooseSince is null)),
    ];

    private async Task<IReadOnlyList<OwnData.OwnHonour>> HonoursAsync(Member member, CancellationToken ct) =>
        await db.Honours.Where(row => row.ProgramId == member.ProgramId && row.AdvocateId == member.Id && row.AnnouncedAt != null)
            .OrderBy(static row => row.Month).Take(RowsMax)
            .Select(static row => new OwnData.OwnHonour(row.Month, row.Words, row.AgreedTo)).ToListAsync(ct);

    private async Task<IReadOnlyList<OwnData.OwnScore>> ScoresAsync(Member member, CancellationToken ct) => await db.SatisfactionAnswers
        .Where(row => row.ProgramId == member.ProgramId && row.AdvocateId == member.Id).OrderBy(static row => row.AnsweredAt).Take(RowsMax)
        .Select(static row => new OwnData.OwnScore(row.Score, row.AnsweredAt)).ToListAsync(ct);

    private async Task<OwnData.OwnStart> StartAsync(Member member, CancellationToken ct)
    {
        var invited = await db.HubInvitations.SingleOrDefaultAsync(
            row => row.ProgramId == member.ProgramId && row.AdvocateId == member.Id, ct);
        var start = await db.HubStarts.SingleOrDefaultAsync(row => row.ProgramId == member.ProgramId && row.AdvocateId == member.Id, ct);
        return new(invited?.InvitedAt, invited?.RemindedAt, invited?.OpenedAt, start?.ArrivedAt, start?.Door.ToString());
    }

    private async Task<IReadOnlyList<OwnData.OwnReferral>> ReferralsAsync(Member member, CancellationToken ct)
    {
        var program = member.ProgramId;
        var rows = await db.Referrals.Where(row => row.ProgramId == program && row.AdvocateId == member.Id)
            .OrderBy(static row => row.Id).Take(RowsMax)
            .Join(db.Friends, static row => new { row.ProgramId, Id = row.FriendId }, static row => new { row.ProgramId, row.Id },
                static (referral, friend) => new { referral, friend.Name }).ToListAsync(ct);
        var ids = rows.Select(static row => row.referral.Id).ToArray();
        var messages = (await db.ThreadMessages.Where(row => row.ProgramId == program && ids.Contains(row.ReferralId))
            .OrderBy(static row => row.Id).Take(RowsMax).ToListAsync(ct)).ToLookup(static row => row.ReferralId);
        var agreements = await db.FriendAgreements.Where(row => row.ProgramId == program && ids.Contains(row.ReferralId))
            .ToDictionaryAsync(static row => row.ReferralId, static row => row.Words, ct);
        return [.. rows.Select(row => Of(
            row.referral, row.Name, agreements.GetValueOrDefault(row.referral.Id), messages[row.referral.Id]))];
    }

    // What is not sent yet is a draft of staff's, but for the address.
    private async Task<IReadOnlyList<OwnData.OwnThanks>> ThanksAsync(Member member, CancellationToken ct)
    {
        var rows = await db.ThanksTasks.Where(row => row.ProgramId == member.ProgramId && row.AdvocateId == member.Id)
            .OrderBy(static row => row.Id).Take(RowsMax)
            .Select(row => new
            {
                row.SignedBy,
                row.Text,
                row.SentAt,
                Address = db.ThanksAddresses.Where(one => one.ProgramId == row.ProgramId && one.ThanksId == row.Id)
                    .Select(static one => one.Text).FirstOrDefault(),
            }).ToListAsync(ct);
        return [.. rows.Where(static row => row.SentAt is not null || row.Address is not null).Select(static row =>
            new OwnData.OwnThanks(row.SignedBy, row.SentAt is null ? null : row.Text, row.SentAt, row.Address))];
    }

    private async Task<IReadOnlyList<OwnData.OwnShoutOut>> ShoutOutsAsync(Member member, CancellationToken ct)
    {
        var rows = await db.ShoutOuts
            .Where(row => row.ProgramId == member.ProgramId && (row.AdvocateId == member.Id || row.ByAdvocateId == member.Id))
            .OrderBy(static row => row.Id).Take(RowsMax).ToListAsync(ct);
        return [.. rows.Select(row => new OwnData.OwnShoutOut(
            row.ByAdvocateId == member.Id, row.Text, row.Reason, row.GivenAt,
            row.ByAdvocateId == member.Id ? row.GiverAgreedTo : row.AgreedTo))];
    }

    private static OwnData.OwnReferral Of(Referral row, string? name, string? agreement, IEnumerable<ThreadMessage> messages) => new(
        row.Id, FriendWords.Name(name, row.Introduction), row.Introduction, row.Stage, row.SubmittedAt, row.Channel, row.Campaign,
        row.Note, agreement,
        [.. messages.Select(static message => new OwnData.OwnMessage(message.AuthorName, message.Text, message.WrittenAt))]);

    private async Task<IReadOnlyList<StatementLine>> StatementAsync(Member member, CancellationToken ct)
    {
        var lines = new List<StatementLine>();
        EntryId before = default;
        do
        {
            var page = await books.StatementAsync(member.ProgramId, Holder.Of(member.Id), before, LedgerQueries.PageMax, ct);
            lines.AddRange(page.Data);
            before = IdText.TryRead(page.NextCursor ?? "", out EntryId next) ? next : default;
        }
        while (before != default && lines.Count < RowsMax);
        return lines;
    }
}
