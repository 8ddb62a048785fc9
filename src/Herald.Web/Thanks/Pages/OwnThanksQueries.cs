using Herald.Core.Ids;
using Herald.Core.Thanks;
using Herald.Data;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Thanks.Pages;

internal sealed class OwnThanksQueries(HeraldDb db)
{
    // What is older is in his file; nobody is asked for his address so often at once.
    private const int MessagesMax = 50;
    private const int AskedMax = 20;

    // As long as it is news.
    private static readonly TimeSpan FreshMax = TimeSpan.FromDays(14);

    public async Task<OwnThanks> OfAsync(ProgramId program, AdvocateId advocate, CancellationToken ct)
    {
        var own = db.ThanksTasks.Where(row => row.ProgramId == program && row.AdvocateId == advocate);
        var messages = await own.Where(static row => row.Kind == ThanksKind.Message && row.SentAt != null)
            .OrderByDescending(static row => row.SentAt).ThenByDescending(static row => row.Id).Take(MessagesMax).ToListAsync(ct);
        var asked = await own.Join(db.ThanksAddresses.Where(static row => row.ForgottenAt == null),
                static row => new { row.ProgramId, row.Id }, static row => new { row.ProgramId, Id = row.ThanksId },
                static (task, address) => new { Task = task, Address = address })
            .OrderByDescending(static row => row.Task.Id).Take(AskedMax).ToListAsync(ct);
        return new(messages, [.. asked.Select(static row => (row.Task, row.Address))]);
    }

    /// <summary>What is new of it for his home: a question first, else the latest message; null where there is nothing.</summary>
    public async Task<OwnThanksNews?> NewsAsync(ProgramId program, AdvocateId advocate, DateTimeOffset now, CancellationToken ct)
    {
        var (own, since) = (await OfAsync(program, advocate, ct), (now - FreshMax).Storable());
        if (own.Asked.FirstOrDefault(static one => one.Address.Answer is null) is { Address: { } address })
            return new(address.AskedBy, null);
        return own.Messages.FirstOrDefault(row => row.SentAt >= since) is { } message ? new(message.SignedBy!, message.Text) : null;
    }
}
