using System.Globalization;
using Herald.Core.HubInvitations;
using Herald.Core.Ids;
using Herald.Data;
using Herald.Web.Messages;
using Herald.Web.Messages.Letters;
using Herald.Web.Notifications;
using Herald.Web.Platform;
using Herald.Web.Ui;
using Microsoft.EntityFrameworkCore;
using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.HubInvitations;

/// <summary>Writes an invitation to the hub in the language of who gets it, with the words of staff where they wrote some in it.</summary>
internal sealed class WriteInvitationMail(
    HeraldDb db, WriteLetter letters, UnsubscribeLink unsubscribe, OwnAddress address, MailOutbox outbox)
{
    public const string Kind = "hub_invitation";

    /// <summary>The words that staff wrote, by language.</summary>
    public async Task<IReadOnlyDictionary<string, InvitationWords>> WordsAsync(Core.Programs.Program program, CancellationToken ct) =>
        await db.InvitationWords.Where(row => row.ProgramId == program.Id).ToDictionaryAsync(static row => row.Language, ct);

    /// <summary>Hands one over, in the caller's transaction.</summary>
    public MailId Send(ProgramId program, OutgoingMail mail) => outbox.Add(db, program, mail);

    public async Task<OutgoingMail> RunAsync(
        Core.Programs.Program program, IReadOnlyDictionary<string, InvitationWords> written, Candidate to, string token,
        DateTimeOffset usefulUntil, bool reminds, CancellationToken ct)
    {
        // Holds until this method returns; the next one may be in another language.
        CultureInfo.CurrentCulture = PageCulture.Of(to.Locale ?? program.Locale);
        var (subject, text) = InvitationText.Of(written);
        var letter = new Letter
        {
            Title = InvitationWords.Fill(subject, to.Name, program.Name),
            Paragraphs =
            [
                .. reminds ? [T("We wrote to you a week ago. This is the only time that we remind you.")] : Array.Empty<string>(),
                .. InvitationText.Paragraphs(InvitationWords.Fill(text, to.Name, program.Name)),
            ],
            Action = new(T("Come in"), address.Of($"/hub/{program.Slug}/invited/{token}")),
            Why = T($"You get this because {program.Name} would like to have you as a member. If you do not want to take part, do nothing.")
                + " " + T($"The link works for {(int)HubInvitation.Lifetime.TotalDays} days, once; do not pass it on."),
            UnsubscribeUrl = unsubscribe.For(program.Slug, to.Id),
        };
        var head = new LetterHead(program.Name, program.Brand.Mark, program.Brand.Hue) { Contact = program.ContactEmail };
        var (asText, asHtml) = await letters.RunAsync(head, letter, ct);
        return new()
        {
            To = to.Email,
            ToName = to.Name,
            Subject = letter.Title,
            Text = asText,
            Html = asHtml,
            Kind = Kind,
            UnsubscribeUrl = letter.UnsubscribeUrl,
            Secret = true,
            UsefulUntil = usefulUntil,
        };
    }
}
