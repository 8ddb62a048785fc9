using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Herald.Core.Messages;
using Herald.Web.Platform.Pages;
using Herald.Web.Platform.SignIn;
using Herald.Web.Tests.Harness;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Tests.HubSignIn;

/// <summary>A program with Rosa in it, whose mail is read from the outbox; on a clock that the test moves.</summary>
internal sealed class HubStory : IAsyncDisposable
{
    public const string Rosa = "rosa@acme.example";

    private HubStory(HeraldHost host, ProgramDriver program, TestClock clock) => (Host, Program, Clock) = (host, program, clock);

    public HeraldHost Host { get; }

    public ProgramDriver Program { get; }

    public TestClock Clock { get; }

    public string RosaId { get; private set; } = "";

    public string Hub => "/hub/" + Program.Slug;

    public static async Task<HubStory> BeginAsync(StoreKind kind)
    {
        var clock = new TestClock();
        var host = await HeraldHost.StartAsync(kind, clock, map: static app =>
        {
            app.Use(static (HttpContext http, RequestDelegate next) =>
            {
                if (http.Request.Headers["Test-From"] is [{ } from])
                    http.Connection.RemoteIpAddress = IPAddress.Parse(from);
                return next(http);
            });
            app.MapPage("/hub/{slug}/who", PagePolicies.Hub, static (AdvocateCaller caller) => caller.Advocate.ToString());
        });
        var story = new HubStory(host, await ProgramDriver.NewAsync(host), clock);
        story.RosaId = await story.AdvocateAsync(Rosa, "Rosa Díaz", "u-1001");
        return story;
    }

    public async Task<string> AdvocateAsync(string email, string name, string? externalId = null) =>
        (await Program.PostAsync("/v1/advocates", new JsonObject
        {
            ["email"] = email,
            ["name"] = name,
            ["external_id"] = externalId,
        })).Expect(HttpStatusCode.Created)["id"].ToString();

    /// <summary>A browser that has never been here, somewhere else.</summary>
    public Visitor VisitorFrom(string address)
    {
        var visitor = Program.Visitor();
        visitor.From = address;
        return visitor;
    }

    /// <summary>Asks for a link as a person does, and expects the answer that everybody gets.</summary>
    public async Task<Answer> AskAsync(Visitor visitor, string email, string? path = null)
    {
        var sent = (await visitor.SubmitAsync($"{Hub}/sign-in", null, ("email", email), ("return", path ?? "")))
            .Expect(HttpStatusCode.SeeOther);
        visitor.PathOf(sent).ShouldBe($"{Hub}/sign-in/sent");
        return (await visitor.FollowAsync(sent)).Expect(HttpStatusCode.OK);
    }

    public async Task<IReadOnlyList<Mail>> MailsAsync()
    {
        await using var db = Host.OpenStore();
        return await db.Mails.Where(row => row.ProgramId == Program.Id).OrderBy(static row => row.Id).ToListAsync();
    }

    /// <summary>The link in the mail that was written last, as a path.</summary>
    public async Task<string> LastLinkAsync()
    {
        var text = (await MailsAsync())[^1].Text.ShouldNotBeNull();
        var link = Regex.Match(text, @"http\S+/sign-in/link/\S+", RegexOptions.None, TimeSpan.FromSeconds(1)).Value;
        link.ShouldStartWith(Host.Address.GetLeftPart(UriPartial.Authority));
        return new Uri(link).PathAndQuery;
    }

    /// <summary>As whom this visitor is in; null where he is not.</summary>
    public async Task<string?> WhoAsync(Visitor visitor) =>
        await visitor.GetAsync($"{Hub}/who") is { Status: HttpStatusCode.OK } answer ? answer.Text : null;

    public async Task<bool> IsInAsync(Visitor visitor) => await WhoAsync(visitor) is not null;

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
