using System.Globalization;
using Herald.Core;
using Herald.Core.Languages;
using Herald.Data;
using Herald.Web.Platform.Audit;
using Herald.Web.Platform.Frames;
using Herald.Web.Platform.Problems;
using Herald.Web.Platform.SignIn;
using Herald.Web.Ui;
using Herald.Web.Ui.Forms;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.HubInvitations.Console;

/// <summary>Shows and keeps what invitations say, language by language; the caller commits.</summary>
internal sealed class EditWords(HeraldDb db, AuditTrail audit, ConsoleFrames frames, TimeProvider clock)
{
    public async Task<Outcome<string>> RunAsync(StaffCaller caller, WordsForm form, CancellationToken ct)
    {
        var faults = new Faults();
        form.Check(faults);
        if (!Texts.Languages.Contains(form.Language, StringComparer.Ordinal))
            faults.Add("language", "One of the languages on this page is expected.", "unknown_locale");
        if (faults.Any)
            return faults.ToRefusal();
        var kept = await db.InvitationWords.AsTracking()
            .SingleOrDefaultAsync(row => row.ProgramId == caller.Program && row.Language == form.Language, ct);
        if (kept is not null)
            db.InvitationWords.Remove(kept);
        await db.SaveChangesAsync(ct);
        if (!form.IsCleared)
        {
            db.InvitationWords.Add(new()
            {
                ProgramId = caller.Program,
                Language = form.Language,
                Subject = form.Subject!,
                Text = form.Text!,
                ChangedBy = caller.Name,
                ChangedAt = clock.GetUtcNow().Storable(),
            });
        }

        audit.Note(db, caller, "changed words of invitations", form.Language, form.IsCleared ? "Herald’s own" : form.Subject);
        await db.SaveChangesAsync(ct);
        return form.Language;
    }

    public async Task<RazorComponentResult<WordsPage>> PageAsync(
        StaffCaller caller, string? language, WordsForm? typed, FormFaults faults, string? notice, CancellationToken ct)
    {
        var chosen = Texts.Languages.FirstOrDefault(one => one == language) ?? Texts.Languages[0];
        var kept = await db.InvitationWords
            .SingleOrDefaultAsync(row => row.ProgramId == caller.Program && row.Language == chosen, ct);
        return new(new
        {
            Frame = await frames.OfAsync(caller, ct),
            Form = typed ?? (kept is null ? Own(chosen) : new(chosen, kept.Subject, kept.Text)),
            IsOwn = kept is null,
            Languages = Texts.Languages.Select(static one => new Choice(one, PageCulture.Of(one).NativeName)).ToList(),
            Faults = faults,
            Notice = notice,
        })
        {
            StatusCode = faults.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK,
        };
    }

    // Herald's own in that language; the console goes on in its own.
    private static WordsForm Own(string language)
    {
        var spoken = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = PageCulture.Of(language);
            return new(language, InvitationText.Subject, InvitationText.Text);
        }
        finally
        {
            CultureInfo.CurrentCulture = spoken;
        }
    }
}
