using System.Security.Cryptography;
using Herald.Core;
using Herald.Core.Ids;
using Herald.Core.Invitations;
using Herald.Core.Referrals;
using Herald.Data;
using Herald.Web.Platform;
using Herald.Web.Platform.Writes;
using Herald.Web.Referrals;
using Microsoft.EntityFrameworkCore;
using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.Invitations;

/// <summary>
/// A friend accepts: it is a referral of the link's advocate, campaign and channel. The same form again leads to the same page. A friend
/// whom the advocate has referred before gets a page too, and whoever only typed his address learns nothing from it.
/// </summary>
internal sealed class AcceptInvitation(
    HeraldDb db, ProgramTurns turns, SubmitReferral submit, ConfirmAcceptance confirm, TimeProvider clock)
{
    /// <summary>The refusal that a later try may overcome.</summary>
    public const string Busy = "program_busy";

    /// <summary>The token of the friend's page.</summary>
    /// <param name="invitation">What is accepted.</param>
    /// <param name="input">What passed its checks.</param>
    /// <param name="browser">The click and the page that the friend's browser remembers.</param>
    /// <param name="address">Where people reach this Herald, for the mail.</param>
    /// <param name="ct">Ends the waiting for a turn.</param>
    public async Task<Outcome<string>> RunAsync(
        Invitation invitation, AcceptanceInput input, BrowserMemory browser, OwnAddress address, CancellationToken ct)
    {
        var program = invitation.Program.Id;
        using var turn = await turns.EnterAsync(program, ct);
        if (turn is null)
            return new Refusal(Busy, T("Many people write just now. Nothing was sent; wait a moment, then send it again."));
        await using var write = await WriteTransaction.BeginAsync(db, program, ct);
        var token = input.Token;
        if (await FindAsync(program, token, ct) is not null)
            return token;

        var submitted = await submit.RunAsync(program, Referral(invitation, input.Form), invitation.Link.Id, ct);
        var isNew = !submitted.Refused(out var refusal, out var referral);
        if (!isNew && !IdText.TryRead(refusal!.Existing, out referral))
            return refusal;
        if (!isNew && await OwnAsync(program, referral, browser.Token, ct) is { } own)
            return own;
        Add(invitation, token, referral, isNew, browser.Click);
        var mailed = isNew ? token : await MailedTokenAsync(invitation, input.EmailKey, referral, browser.Click, ct);
        if (mailed is not null)
            await confirm.RunAsync(invitation, input.Form, mailed, address, ct);
        await write.CommitAsync(ct);
        return token;
    }

    private void Add(Invitation invitation, string token, ReferralId referral, bool showsReferral, ClickId? click) =>
        db.Acceptances.Add(new()
        {
            ProgramId = invitation.Program.Id,
            TokenHash = FormTicket.Hash(token),
            LinkId = invitation.Link.Id,
            ReferralId = referral,
            ShowsReferral = showsReferral,
            ClickId = click,
            ConsentVersion = invitation.Consent.Version,
            ConsentText = invitation.Consent.Text,
            AcceptedAt = clock.GetUtcNow().Storable(),
        });

    // Who reads the mail of the friend's address is the friend, and may see all of it: by a token that the browser does not know.
    private async Task<string?> MailedTokenAsync(
        Invitation invitation, string emailKey, ReferralId referral, ClickId? click, CancellationToken ct)
    {
        var (program, since) = (invitation.Program.Id, clock.GetUtcNow().Storable() - ConfirmAcceptance.RepeatedAfter);
        var isHis = await db.Referrals.AnyAsync(row => row.ProgramId == program && row.Id == referral && db.FriendKeys.Any(key =>
            key.ProgramId == program && key.Kind == FriendKeyKind.Email && key.Value == emailKey && key.FriendId == row.FriendId), ct);
        if (!isHis || await db.Acceptances
            .AnyAsync(row => row.ProgramId == program && row.ReferralId == referral && row.ShowsReferral && row.AcceptedAt > since, ct))
            return null;
        var token = FormTicket.Of(RandomNumberGenerator.GetBytes(FormTicket.Bytes));
        Add(invitation, token, referral, showsReferral: true, click);
        return token;
    }

    private async Task<string?> OwnAsync(ProgramId program, ReferralId referral, string? token, CancellationToken ct) =>
        token is not null && await FindAsync(program, token, ct) is { ShowsReferral: true } own && own.ReferralId == referral
            ? token
            : null;

    private async Task<Acceptance?> FindAsync(ProgramId program, string token, CancellationToken ct)
    {
        var hash = FormTicket.Hash(token);
        return await db.Acceptances.SingleOrDefaultAsync(row => row.ProgramId == program && row.TokenHash == hash, ct);
    }

    private static ReferralInput Referral(Invitation invitation, AcceptanceForm form) => new()
    {
        Advocate = invitation.Link.AdvocateId.ToString(),
        Friend = new() { Name = form.Name, Email = form.Email, Phone = form.Phone, Company = form.Company },
        Introduction = Introduction.Form,
        Campaign = invitation.Link.Campaign.Length > 0 ? invitation.Link.Campaign : null,
        Channel = invitation.Link.Channel.Length > 0 ? invitation.Link.Channel : null,
    };
}
