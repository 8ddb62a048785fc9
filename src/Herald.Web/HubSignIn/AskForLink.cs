using System.Net;
using System.Security.Cryptography;
using System.Text;
using Herald.Core.Advocates;
using Herald.Core.Ids;
using Herald.Core.SignIn;
using Herald.Data;
using Herald.Data.Merging;
using Herald.Web.Messages;
using Herald.Web.Messages.Letters;
using Herald.Web.Platform;
using Herald.Web.Platform.Keys;
using Herald.Web.Ui.Frames;
using Microsoft.EntityFrameworkCore;
using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.HubSignIn;

/// <summary>
/// Mails an advocate a link to sign in. Whoever asks is answered the same, and about as quickly, whether the address is an advocate's, a
/// stranger's, or was asked for too often; so is the language, which is that of the page.
/// </summary>
internal sealed class AskForLink(
    HeraldDb db, NewId ids, TimeProvider clock, MailOutbox outbox, WriteLetter letters, OwnAddress address, AddressHash addresses,
    BrowserSecrets secrets)
{
    private const string Kind = "sign_in";

    public async Task RunAsync(
        HttpContext http, ProgramId program, HubFrame frame, EmailAddress email, string? returnPath, CancellationToken ct)
    {
        var (token, binding) = (BrowserSecrets.New(), secrets.Bind(http, frame.Slug));
        // Written before anything is looked up, so that the time it takes tells nothing.
        var letter = await letters.RunAsync(
            new(frame.Program, frame.Mark, frame.Hue) { Contact = frame.Contact }, Write(frame, token), ct);
        var asked = db.Advocates.Where(row => row.ProgramId == program && row.EmailKey == email.Key);
        var advocate = await db.FindOrFormerAsync(asked, ct);
        // As it was given to us, whoever types something like it; by one of before he went into another he is written to there.
        var to = await asked.IgnoreQueryFilters().Select(static row => row.Email).SingleOrDefaultAsync(ct);
        var known = secrets.Knows(http, frame.Slug, advocate?.Id);
        var emailHash = HashOf(program, email);

        await using var write = await WriteTransaction.BeginAsync(db, ct);
        var now = clock.GetUtcNow().Storable();
        var request = RequestOf(http, program, emailHash, known, now);
        // One at a time for one recipient from one network: what comes meanwhile is over the pace anyway. Others' do not wait.
        if (!await write.TryLockNameAsync($"sign-in {emailHash} {(known ? "known" : request.AddressHash)}", ct)
            || !(await PaceAsync(request, ct)).Allows(known))
            return;
        db.SignInRequests.Add(request);
        if (advocate is not null)
        {
            db.SignInLinks.Add(new()
            {
                ProgramId = program,
                TokenHash = SecretKey.Hash(token),
                AdvocateId = advocate.Id,
                BindingHash = SecretKey.Hash(binding),
                ReturnPath = returnPath,
                MadeAt = now,
                ExpiresAt = now + SignInLink.Lifetime,
            });
            outbox.Add(db, program, MailTo(to!, advocate.Name, frame, letter, now + SignInLink.Lifetime));
        }

        await write.CommitAsync(ct);
    }

    private SignInRequest RequestOf(HttpContext http, ProgramId program, string emailHash, bool known, DateTimeOffset now) => new()
    {
        ProgramId = program,
        Id = ids.Of<SignInRequestId>(),
        EmailHash = emailHash,
        AddressHash = PlaceOf(http.Connection.RemoteIpAddress),
        Known = known,
        AskedAt = now,
    };

    private string? PlaceOf(IPAddress? address) =>
        addresses.Of(Network.SiteOf(address)) is { } site ? site + addresses.Of(Network.Of(address)) : null;

    private async Task<SignInPace> PaceAsync(SignInRequest request, CancellationToken ct)
    {
        var (recent, hour) = (request.AskedAt - SignInPace.Short, request.AskedAt - SignInPace.Long);
        var toRecipient = db.SignInRequests
            .Where(row => row.ProgramId == request.ProgramId && row.EmailHash == request.EmailHash && row.AskedAt > hour);
        var fromHere = db.SignInRequests
            .Where(row => row.ProgramId == request.ProgramId && row.AddressHash == request.AddressHash && row.AskedAt > hour);
        // The hour's requests for one recipient are as many as the pace allows: few enough to be counted here.
        var sent = await toRecipient.Select(static row => new { row.Known, row.AddressHash, row.AskedAt }).ToListAsync(ct);
        var strangers = sent.Where(static row => !row.Known).ToList();
        var here = strangers.Where(row => row.AddressHash == request.AddressHash).ToList();
        var site = request.AddressHash?[..AddressHash.Length];
        return new(
            sent.Count(row => row.Known && row.AskedAt > recent),
            here.Count(row => row.AskedAt > recent),
            here.Count,
            strangers.Count(row => row.AddressHash?[..AddressHash.Length] == site),
            await fromHere.CountAsync(static row => !row.Known, ct),
            strangers.Count);
    }

    private Letter Write(HubFrame frame, string token) => new()
    {
        Title = T($"Sign in to {frame.Program}"),
        Paragraphs =
        [
            T("Somebody who typed your address, most likely you, asked for a link to sign in."),
            T($"It works for {(int)SignInLink.Lifetime.TotalMinutes} minutes, once, and in the browser in which it was asked for."),
        ],
        Action = new(T("Open the link"), address.Of($"{frame.Home}/sign-in/link/{token}")),
        Why = T("If that was not you, do nothing: the link opens nothing in another browser."),
    };

    private static OutgoingMail MailTo(
        string to, string name, HubFrame frame, WriteLetter.Written letter, DateTimeOffset usefulUntil) =>
        new()
        {
            To = to,
            ToName = name,
            Subject = T($"Your link to {frame.Program}"),
            Text = letter.Text,
            Html = letter.Html,
            Kind = Kind,
            Secret = true,
            UsefulUntil = usefulUntil,
        };

    private static string HashOf(ProgramId program, EmailAddress email) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{program} {email.Key}")));
}
