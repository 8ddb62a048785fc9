using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Herald.Core.HubInvitations;
using Herald.Core.Messages;
using Herald.Core.Staff;
using Herald.Web.HubInvitations.Work;
using Herald.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Herald.Web.Tests.HubInvitations;

/// <summary>A manager who invites people to the hub, and their mailboxes.</summary>
internal sealed class RoundStory(HeraldHost host, ProgramDriver program, TestClock clock)
{
    public const string Kind = "hub_invitation";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public HeraldHost Host => host;

    public ProgramDriver Program => program;

    public TestClock Clock => clock;

    public string Console => $"/console/{program.Slug}/invitations";

    public string Hub => "/hub/" + program.Slug;

    public static async Task<RoundStory> BeginAsync(HeraldHost host, TestClock clock) =>
        new(host, await ProgramDriver.NewAsync(host), clock);

    public Task<Visitor> ManagerAsync() => program.StaffAsync(StaffRole.Manager, "vale@northwind.example", "Vale Kim");

    public async Task<string> JoinAsync(string name, string email, string? locale = null) =>
        (await program.PostAsync("/v1/advocates", new JsonObject { ["email"] = email, ["name"] = name, ["locale"] = locale }))
            .Expect(HttpStatusCode.Created)["id"].ToString();

    public async Task<string> StartAsync(JsonObject who) =>
        (await program.PostAsync("/v1/invitation-rounds", who)).Expect(HttpStatusCode.Created)["id"].ToString();

    public Task<string> InviteAsync(bool reminds, params string[] advocates) => StartAsync(new JsonObject
    {
        ["advocates"] = new JsonArray([.. advocates.Select(static id => (JsonNode)id)]),
        ["reminds"] = reminds,
    });

    /// <summary>Lets the work go on until the round has ended.</summary>
    public async Task<InvitationRound> DoneAsync(string round)
    {
        await Eventually.TrueAsync(
            async () =>
            {
                await host.Services.GetRequiredService<SendInvitations>().RunOnceAsync(Ct);
                return (await RoundAsync(round)).State != RoundState.Running;
            },
            "the round is done");
        return await RoundAsync(round);
    }

    public async Task<InvitationRound> RoundAsync(string id)
    {
        await using var db = host.OpenStore();
        return (await db.InvitationRounds.Where(row => row.ProgramId == program.Id).ToListAsync(Ct)).Single(row => row.Id.ToString() == id);
    }

    public async Task<IReadOnlyList<Mail>> MailsAsync(string? to = null)
    {
        await using var db = host.OpenStore();
        return await db.Mails.Where(row => row.ProgramId == program.Id && row.Kind == Kind && (to == null || row.Recipient == to))
            .OrderBy(static row => row.Id).ToListAsync(Ct);
    }

    /// <summary>The link in the last invitation to somebody, as a path.</summary>
    public async Task<string> LinkAsync(string to)
    {
        var text = (await MailsAsync(to))[^1].Text.ShouldNotBeNull();
        return new Uri(Regex.Match(text, @"http\S+/invited/\S+", RegexOptions.None, TimeSpan.FromSeconds(1)).Value).PathAndQuery;
    }

    /// <summary>Somebody opens his invitation and comes in.</summary>
    public async Task<Visitor> ComeInAsync(string to)
    {
        var (visitor, link) = (program.Visitor(), await LinkAsync(to));
        visitor.PathOf((await visitor.SubmitAsync(link, link)).Expect(HttpStatusCode.SeeOther)).ShouldBe(Hub + "/start");
        return visitor;
    }
}
