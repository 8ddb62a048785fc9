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
            Drafts = await db.ShareDrafts.Where(row => row.ProgramId == program && row.AdvocateId == id).OrderBy(static row => row.Channel)
                .Select(static row => new OwnData.OwnDraft(row.Channel, row.Subject, row.Text, row.SavedAt)).ToListAsync(ct),
            Thanks = await ThanksAsync(member, ct),
            ShoutOuts = await ShoutOutsAsync(member, ct),
            FriendsSee = member.Advocate.FriendsSee,
            OffLeaderboardsSince = member.Advocate.OffBoardsAt,
            Mails = (await db.NotificationPreferences.Where(row => row.ProgramId == program && row.AdvocateId == id).ToListAsync(ct))
                .ToDictionary(static row => row.Kind.ToString(), static row => row.Pace.ToString(), StringComparer.Ordinal),
        };
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
