using Herald.Core.Ids;
using Herald.Core.Messages;
using Herald.Data;
using Herald.Web.Platform;
using Herald.Web.Platform.Loops;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Messages;

/// <summary>
/// Delivers what waits in the outbox. A mail is claimed before it is tried, by counting the attempt, and its end is only written while
/// that count stands: of several nodes one tries it, and one that froze in between does no harm. A node that dies between handing it over
/// and writing so down lets another try it again, under the same Message-ID.
/// </summary>
internal sealed partial class DeliverMail(
    IServiceScopeFactory scopes, HeraldSettings settings, TimeProvider clock, BackgroundLoops loops, ILogger<DeliverMail> log)
    : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    // Longer than any attempt takes; after it another node may try.
    private static readonly TimeSpan ClaimedFor = TimeSpan.FromMinutes(5);

    // A turn ends in time for the loop to be seen turning; the next one follows at once.
    private static readonly TimeSpan TurnMax = TimeSpan.FromSeconds(45);
    private const int BatchMax = 50;
    private const int FaultLengthMax = 500;

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        loops.RepeatAsync("deliver_mail", Every, async ct => { await RunOnceAsync(ct); }, stoppingToken);

    /// <summary>Tries what is due, until nothing is, the server is away or the turn is over; tells how many were tried.</summary>
    internal async Task<int> RunOnceAsync(CancellationToken ct)
    {
        var tried = 0;
        var end = clock.GetUtcNow() + TurnMax;
        var due = await DueAsync(ct);
        if (due.Count == 0)
            return 0;
        using var carrier = Carrier();
        foreach (var (program, id, attempts) in due)
        {
            if (clock.GetUtcNow() >= end || await ClaimAsync(program, id, attempts, ct) is not { } claimed)
                continue;
            tried++;
            var delivery = await TryAsync(carrier, claimed, ct);
            await NoteAsync(claimed.Mail, delivery, ct);
            if (delivery is Delivery.Later { Away: true })
                break;
        }

        return tried;
    }

    private IMailCarrier Carrier() =>
        settings.Smtp is { } smtp ? new SmtpCarrier(smtp, clock) : new MailFolder(settings.MailFolder);

    private async Task<List<(ProgramId Program, MailId Id, int Attempts)>> DueAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HeraldDb>();
        var now = clock.GetUtcNow().Storable();
        var due = await db.Mails.Where(row => row.NextAttemptAt <= now).OrderBy(static row => row.NextAttemptAt)
            .Select(static row => new { row.ProgramId, row.Id, row.Attempts }).Take(BatchMax).ToListAsync(ct);
        return [.. due.Select(static row => (row.ProgramId, row.Id, row.Attempts))];
    }

    // Whoever counts the attempt has it: the second to count finds another number there.
    private async Task<Claimed?> ClaimAsync(ProgramId program, MailId id, int attempts, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HeraldDb>();
        await using var write = await WriteTransaction.BeginAsync(db, ct);
        var now = clock.GetUtcNow().Storable();
        var until = now + ClaimedFor;
        var mine = await db.Mails
            .Where(row => row.ProgramId == program && row.Id == id && row.Attempts == attempts && row.NextAttemptAt <= now)
            .ExecuteUpdateAsync(set => set.SetProperty(static row => row.Attempts, attempts + 1)
                .SetProperty(static row => row.NextAttemptAt, until), ct);
        if (mine == 0)
            return null;
        var mail = await db.Mails.SingleAsync(row => row.ProgramId == program && row.Id == id, ct);
        var sender = await db.Programs.Where(row => row.Id == program).Select(static row => row.Name).SingleAsync(ct);
        await write.CommitAsync(ct);
        return new(mail, sender);
    }

    private async Task<Delivery> TryAsync(IMailCarrier carrier, Claimed claimed, CancellationToken ct)
    {
        var mail = claimed.Mail;
        if (mail.UsefulUntil <= clock.GetUtcNow())
            return new Delivery.Never("It was not delivered before it lost its use. " + mail.Fault);
        try
        {
            using var message = WriteMessage.From(mail, settings.MailFrom, claimed.Sender);
            return await carrier.DeliverAsync(mail.Id, message, ct);
        }
        catch (FormatException fault)
        {
            return new Delivery.Never($"The address {mail.Recipient} cannot be written to: {fault.Message}");
        }
    }

    private async Task NoteAsync(Mail mail, Delivery delivery, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HeraldDb>();
        await using var write = await WriteTransaction.BeginAsync(db, ct);
        var row = await db.Mails.AsTracking().SingleOrDefaultAsync(
            one => one.ProgramId == mail.ProgramId && one.Id == mail.Id && one.Attempts == mail.Attempts && one.NextAttemptAt != null, ct);
        if (row is null)
            return;
        End(row, delivery, clock.GetUtcNow().Storable());
        await write.CommitAsync(ct);
        if (row.SentAt is not null)
            Sent(log, row.ProgramId, row.Id, row.Attempts);
        else
            NotSent(log, row.ProgramId, row.Id, row.Attempts, row.NextAttemptAt);
    }

    private void End(Mail row, Delivery delivery, DateTimeOffset now)
    {
        row.NextAttemptAt = delivery is Delivery.Later ? Redelivery.Next(row.Attempts, now, row.UsefulUntil) : null;
        row.Fault = delivery switch
        {
            Delivery.Later later => Cut(later.Reason),
            Delivery.Never never => Cut(never.Reason),
            _ => row.Fault,
        };
        row.SentAt = delivery is Delivery.Done ? now : null;
        row.FailedAt = row.SentAt is null && row.NextAttemptAt is null ? now : null;
        // Where no server takes them, the mailbox is the only place where people can read them.
        if (row is { Secret: true, NextAttemptAt: null } && !settings.Demo && settings.Smtp is not null)
            (row.Text, row.Html) = (null, null);
    }

    private static string Cut(string text) => text.Length > FaultLengthMax ? text[..FaultLengthMax] : text;

    private sealed record Claimed(Mail Mail, string Sender);

    [LoggerMessage(LogLevel.Information, "Mail sent: {Program} {Mail} at attempt {Attempt}")]
    private static partial void Sent(ILogger log, ProgramId program, MailId mail, int attempt);

    [LoggerMessage(LogLevel.Warning, "Mail not sent: {Program} {Mail} at attempt {Attempt}; next {Next}")]
    private static partial void NotSent(ILogger log, ProgramId program, MailId mail, int attempt, DateTimeOffset? next);
}
