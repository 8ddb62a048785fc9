using System.Globalization;
using Herald.Core;
using Herald.Core.Advocates;
using Herald.Core.Ids;
using Herald.Core.Ledger;
using Herald.Core.Rewards.Words;
using Herald.Data;
using Herald.Data.Merging;
using Herald.Web.Advocates;
using Herald.Web.Links;
using Herald.Web.Messages;
using Herald.Web.Messages.Letters;
using Herald.Web.Platform;
using Herald.Web.Platform.Audit;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;
using Herald.Web.Platform.SignIn;
using Herald.Web.Rewards;
using Herald.Web.Ui;
using Microsoft.EntityFrameworkCore;
using static Herald.Web.Ui.Languages.Speech;

// Lower case within a query is the database's: it knows no culture.
#pragma warning disable RS0030, CA1304, CA1311
namespace Herald.Web.Setup.Inviting;

/// <summary>Makes somebody an advocate, with a link of his own, and mails him where the hub is; the caller commits.</summary>
internal sealed class InviteAdvocate(
    HeraldDb db, SaveAdvocate save, MakeLink links, OfferQueries offers, WriteLetter letters, MailOutbox outbox, OwnAddress address,
        AuditTrail audit, TimeProvider clock)
{
    private const int WordsMax = 2_000;

    public async Task<Outcome<AdvocateId>> RunAsync(StaffCaller caller, InvitationForm form, CancellationToken ct)
    {
        var input = new AdvocateInput { Name = form.Name, Email = form.Email, ExternalId = form.ExternalId };
        var faults = new Faults();
        input.Check(faults);
        faults.OptionalText("company", form.Company, 200);
        faults.OptionalText("words", form.Words, WordsMax, lines: true);
        if (faults.Any)
            return faults.ToRefusal();
        if (await KnownAsync(caller.Program, form.Email!, ct) is { } known)
        {
            faults.Add("email", $"{known} has this address, and is an advocate already.", "email_taken");
            return faults.ToRefusal();
        }

        if (form.ExternalId is { } id && await NamedAsync(caller.Program, id, ct) is { } other)
        {
            faults.Add("external_id", $"{other} is known by this id, and is an advocate already.", "external_id_taken");
            return faults.ToRefusal();
        }

        input = input with { Account = await AccountAsync(caller.Program, form.Company, ct) };
        if ((await save.RunAsync(caller.Program, input, ct)).Refused(out var refusal, out var saved))
            return refusal;
        if ((await links.RunAsync(caller.Program, saved.Advocate, new(), ct)).Refused(out refusal, out var made))
            return refusal;
        var mail = await MailAsync(caller, form, address.Of("/i/" + made.Link.Code), ct);
        // So that no round of invitations writes to him again.
        db.HubInvitations.Add(new()
        {
            ProgramId = caller.Program,
            AdvocateId = saved.Advocate,
            EmailKey = new EmailAddress(form.Email!.Trim()).Key,
            InvitedBy = caller.Name,
            InvitedAt = clock.GetUtcNow().Storable(),
            MailId = mail,
        });
        audit.Note(db, caller, "invited advocate", saved.Advocate.ToString(), form.Name);
        return saved.Advocate;
    }

    private async Task<string?> KnownAsync(ProgramId program, string email, CancellationToken ct)
    {
        var key = new EmailAddress(email.Trim()).Key;
        return (await db.FindOrFormerAsync(db.Advocates.Where(row => row.ProgramId == program && row.EmailKey == key), ct))?.Name;
    }

    private async Task<string?> NamedAsync(ProgramId program, string id, CancellationToken ct) =>
        (await db.FindOrFormerAsync(db.Advocates.Where(row => row.ProgramId == program && row.ExternalId == id), ct))?.Name;

    // The company that is known by this name already, else one that is known by it from now on.
    private async Task<AccountInput?> AccountAsync(ProgramId program, string? company, CancellationToken ct)
    {
        if (company is null)
            return null;
        var wanted = company.ToLowerInvariant();
        var known = await db.Accounts.Where(row => row.ProgramId == program && row.Name.ToLower() == wanted)
            .OrderBy(static row => row.Id).Select(static row => new AccountInput { ExternalId = row.ExternalId, Name = row.Name })
            .FirstOrDefaultAsync(ct);
        return known ?? new() { ExternalId = company.Length > 128 ? company[..128] : company, Name = company };
    }

    private async Task<MailId> MailAsync(StaffCaller caller, InvitationForm form, string link, CancellationToken ct)
    {
        var program = await db.Programs.SingleAsync(row => row.Id == caller.Program, ct);
        // Nobody knows yet what the advocate speaks. Holds until this method returns: the console goes on in English.
        CultureInfo.CurrentCulture = PageCulture.Of(program.Locale);
        var letter = new Letter
        {
            Title = T($"{caller.Name} invites you to {program.Name}"),
            Paragraphs =
            [
                .. form.Words?.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                    ?? [
                        T("You know what we do, and perhaps somebody who would be glad of it.") + " "
                            + T($"{program.Name} thanks you for telling them."),
                    ],
                .. await PromisesAsync(program, ct),
                T($"This is your own invitation to pass on: {link}"),
                T("In the hub you see what became of everyone whom you told, and what is yours. You sign in there with "
                    + "this address; no password is needed."),
            ],
            Action = new(T("Open the hub"), address.Of($"/hub/{program.Slug}/sign-in")),
            Why = T($"You get this because {caller.Name} added you to {program.Name}. If you do not want to take part, do nothing."),
        };
        var (text, html) = await letters.RunAsync(
            new(program.Name, program.Brand.Mark, program.Brand.Hue) { Contact = program.ContactEmail }, letter, ct);
        return outbox.Add(db, caller.Program, new()
        {
            To = form.Email!,
            ToName = form.Name,
            Subject = letter.Title,
            Text = text,
            Html = html,
            Kind = "advocate_invitation",
        });
    }

    private async Task<IEnumerable<string>> PromisesAsync(Core.Programs.Program program, CancellationToken ct)
    {
        var reader = RuleReader.AsAdvocate(program.PointsName) with
        {
            Currency = program.Currency,
            TimeZone = program.TimeZone,
            Culture = PageCulture.Current,
        };
        var sentences = (await offers.OfAsync(program.Id, ct)).Live.SelectMany(offer => RuleWords.Of(offer.Terms, reader))
            .OrderBy(static promise => promise.To == Party.Advocate ? 0 : 1).Select(static promise => promise.Sentence).ToArray();
        return sentences.Length == 0 ? [] : [string.Join(' ', sentences)];
    }
}
