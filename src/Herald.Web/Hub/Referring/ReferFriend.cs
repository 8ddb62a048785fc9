using Herald.Core;
using Herald.Core.Ids;
using Herald.Core.Referrals;
using Herald.Data;
using Herald.Web.Links;
using Herald.Web.Messages;
using Herald.Web.Platform;
using Herald.Web.Referrals;
using Microsoft.EntityFrameworkCore;
using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.Hub.Referring;

/// <summary>
/// An advocate refers a friend by name: the referral, what he said of the friend's consent, and the e-mail that introduces them.
/// </summary>
internal sealed class ReferFriend(HeraldDb db, SubmitReferral submit, MakeLink makeLink, MailOutbox outbox, TimeProvider clock)
{
    // More is a mailing, and our name stands on it.
    internal const int MailsADayMax = 20;
    internal const string Channel = "introduction";
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    public async Task<Outcome<ReferralId>> RunAsync(
        Member member, IntroductionText text, IntroductionForm form, OwnAddress address, CancellationToken ct)
    {
        var byMail = form.Introduction == Introduction.Email;
        if (byMail && await MailsTodayAsync(member, ct) >= MailsADayMax)
        {
            return new Refusal(
                "too_many_introductions",
                $"{T($"You have introduced {MailsADayMax} people by e-mail within a day, which is as many as go out.")} "
                    + T($"Refer {text.First} by form, or come back tomorrow."));
        }

        if ((await submit.RunAsync(member.ProgramId, Input(member, text.Friend, form), ct)).Refused(out var refusal, out var referral))
            return refusal;
        db.FriendAgreements.Add(new()
        {
            ProgramId = member.ProgramId,
            ReferralId = referral,
            Words = text.Agreement,
            GivenAt = clock.GetUtcNow().Storable(),
        });
        if (byMail)
            await IntroduceAsync(member, text, form, address, ct);
        await db.SaveChangesAsync(ct);
        return referral;
    }

    private static ReferralInput Input(Member member, FriendForm friend, IntroductionForm form) => new()
    {
        Advocate = member.Id.ToString(),
        Friend = friend.Input(),
        Introduction = form.Introduction,
        Note = form is { Way: IntroductionForm.ByPhone, Call: { } call }
            ? $"{(friend.Knows is { } knows ? knows + "\n" : "")}Good time to call: {call}"
            : friend.Knows,
    };

    private async Task IntroduceAsync(
        Member member, IntroductionText text, IntroductionForm form, OwnAddress address, CancellationToken ct)
    {
        var made = await makeLink.RunAsync(member.ProgramId, member.Id, new() { Channel = Channel }, ct);
        var link = made.Value ?? throw new InvalidOperationException(made.Refusal!.Message);
        outbox.Add(db, member.ProgramId, new()
        {
            Kind = Channel,
            To = text.Friend.Email!,
            ToName = text.Friend.Name,
            ReplyTo = member.Advocate.Email,
            SenderName = IntroductionMail.Sender(member),
            Cc = form.CopyRep ? text.RepAddress : null,
            Subject = form.Subject!,
            Text = IntroductionMail.Text(member, text, form, address.Of("/i/" + link.Link.Code)),
        });
    }

    private Task<int> MailsTodayAsync(Member member, CancellationToken ct)
    {
        var since = clock.GetUtcNow() - Day;
        return db.Referrals.CountAsync(
            row => row.ProgramId == member.ProgramId && row.AdvocateId == member.Id && row.Introduction == Introduction.Email
                && row.RecordedAt > since,
            ct);
    }
}
