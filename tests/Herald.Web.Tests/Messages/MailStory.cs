using Herald.Core.Ids;
using Herald.Core.Messages;
using Herald.Data;
using Herald.Web.Messages;
using Herald.Web.Platform;
using Herald.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Herald.Web.Tests.Messages;

/// <summary>A program that sends mails, on a clock that the test moves: nothing goes out unless a turn is taken.</summary>
internal sealed class MailStory : IAsyncDisposable
{
    private MailStory(HeraldHost host, ProgramDriver program, TestClock clock) => (Host, Program, Clock) = (host, program, clock);

    public HeraldHost Host { get; }

    public ProgramDriver Program { get; }

    public TestClock Clock { get; }

    public static async Task<MailStory> BeginAsync(StoreKind kind, SmtpAddress? smtp = null)
    {
        var clock = new TestClock();
        var host = await HeraldHost.StartAsync(kind, clock, adjust: settings => settings with
        {
            Smtp = smtp,
            MailFrom = new("refer@northwind.example"),
        });
        return new(host, await ProgramDriver.NewAsync(host), clock);
    }

    public static OutgoingMail MailTo(string recipient) => new()
    {
        To = recipient,
        ToName = "Kim Löwe",
        Subject = "Your friend is a customer — 100 points",
        Text = "Hello Kim,\n\nthis is a line with an ä and a €.\n",
        Kind = "notification",
    };

    public async Task<MailId> AddAsync(OutgoingMail mail, bool commit = true)
    {
        await using var db = Host.OpenStore();
        await using var write = await WriteTransaction.BeginAsync(db, Program.Id, CancellationToken.None);
        var id = Host.Services.GetRequiredService<MailOutbox>().Add(db, Program.Id, mail);
        if (commit)
            await write.CommitAsync(CancellationToken.None);
        return id;
    }

    /// <summary>One turn of the loop that delivers.</summary>
    public Task<int> DeliverAsync() => Host.Services.GetRequiredService<DeliverMail>().RunOnceAsync(CancellationToken.None);

    /// <summary>Takes turns until the mail was tried so often; the loop of the server may be quicker.</summary>
    public Task DeliverUntilAsync(MailId id, int attempts) => Eventually.TrueAsync(
        async () =>
        {
            await DeliverAsync();
            return (await FindAsync(id)).Attempts >= attempts;
        },
        $"the mail is tried {attempts} times");

    public async Task<Mail> FindAsync(MailId id)
    {
        await using var db = Host.OpenStore();
        return await db.Mails.SingleAsync(row => row.ProgramId == Program.Id && row.Id == id);
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
