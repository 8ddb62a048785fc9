using Herald.Data;
using Herald.Web.Messages;
using Herald.Web.Messages.Letters;
using Herald.Web.Platform;
using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.Invitations;

/// <summary>
/// Writes to a friend that he has accepted, with the address of his own page, in the language in which he did; sent if that commits.
/// </summary>
internal sealed class ConfirmAcceptance(HeraldDb db, WriteLetter letters, MailOutbox outbox)
{
    /// <summary>Somebody else may type an address again and again; its owner gets one letter in this time.</summary>
    public static readonly TimeSpan RepeatedAfter = TimeSpan.FromDays(1);

    public async Task RunAsync(Invitation invitation, AcceptanceForm form, string token, OwnAddress address, CancellationToken ct)
    {
        var program = invitation.Program;
        var head = new LetterHead(program.Name, program.Brand.Mark, program.Brand.Hue) { Contact = program.ContactEmail };
        var page = address.Of($"/i/{invitation.Link.Code}/yours/{token}");
        var letter = new Letter
        {
            Title = invitation.Accepted,
            Paragraphs =
            [
                .. invitation.Headline is { } promise ? [promise.Lead] : (string[])[],
                T("Your own page shows how it stands and what is yours. "
                    + "Whoever has its address can open it, so keep it to yourself."),
            ],
            Stub = invitation.Headline?.Figure,
            StubWord = invitation.Headline?.Caption,
            Action = new(T("Open your page"), page),
            Why = T($"You get this once, because this address was given with an invitation to {program.Name}. If that was not you, "
                + $"you need do nothing."),
        };
        var written = await letters.RunAsync(head, letter, ct);
        outbox.Add(db, program.Id, new()
        {
            // Without the name: a stranger may have typed it, and it would stand in a header of ours.
            To = form.Email!,
            Subject = invitation.FirstName is { } name
                ? T($"You have accepted {name}’s invitation to {program.Name}")
                : T($"You have accepted the invitation to {program.Name}"),
            Text = written.Text,
            Html = written.Html,
            Kind = "acceptance",
            // Whoever has the address of the page can open it.
            Secret = true,
        });
    }
}
