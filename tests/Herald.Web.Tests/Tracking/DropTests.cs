using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Net;
using Herald.Core.Ids;
using Herald.Core.Links;
using Herald.Data;
using Herald.Data.Tracking;
using Herald.Web.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace Herald.Web.Tests.Tracking;

public sealed class DropTests(Hosts hosts)
{
    private const string Slack = "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)";
    private const string Google = "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)";

    [Theory, BothEngines]
    public async Task Machines_are_led_on_and_not_counted(StoreKind kind)
    {
        var program = await hosts.NewProgramAsync(kind);
        var code = await program.CodeAsync();

        foreach (var agent in new[] { Slack, Google, "curl/8.5.0", "WhatsApp/2.23.20.0", "", null })
        {
            using var machine = new Friend(program.Host) { UserAgent = agent };
            await ShouldLeadOnAsync(machine, code);
        }

        (await program.ClicksAsync()).ShouldBeEmpty();
    }

    [Theory, BothEngines]
    public async Task What_fetches_ahead_is_led_on_and_not_counted(StoreKind kind)
    {
        var program = await hosts.NewProgramAsync(kind);
        var code = await program.CodeAsync();
        using var friend = new Friend(program.Host);

        await ShouldLeadOnAsync(friend, code, static request => request.Method = HttpMethod.Head);
        foreach (var (name, value) in new[]
        {
            ("Sec-Purpose", "prefetch"), ("Sec-Purpose", "prefetch;prerender"), ("Purpose", "prefetch"), ("X-Purpose", "preview"),
            ("X-Moz", "prefetch"),
        })
            await ShouldLeadOnAsync(friend, code, request => request.Headers.Add(name, value));

        (await program.ClicksAsync()).ShouldBeEmpty();
    }

    [Theory, BothEngines]
    public async Task A_paused_link_leads_on_at_once_and_counts_again_when_resumed(StoreKind kind)
    {
        var program = await hosts.NewProgramAsync(kind);
        var link = await program.MakeLinkAsync(await program.JoinAsync());
        var (id, code) = (link["id"].ToString(), link["code"].ToString());
        using var friend = new Friend(program.Host);
        await friend.FollowAsync(code);

        (await program.PostAsync($"/v1/links/{id}/pause")).Expect(HttpStatusCode.OK)["paused_at"].ShouldNotBeNull();
        friend.Cookie = null;
        await ShouldLeadOnAsync(friend, code);
        (await program.ClicksAsync()).Count.ShouldBe(1);

        (await program.DeleteAsync($"/v1/links/{id}/pause")).Expect(HttpStatusCode.OK).Json!["paused_at"].ShouldBeNull();
        await friend.FollowAsync(code);
        (await program.ClicksAsync()).Count.ShouldBe(2);
    }

    [Theory, BothEngines]
    public async Task A_code_that_no_link_has_is_answered_as_it_was_asked(StoreKind kind)
    {
        var host = await hosts.OfAsync(kind);
        using var friend = new Friend(host);

        foreach (var code in new[] { "zzz22222222", "x", "%27%20OR%201=1", new string('a', 300) })
        {
            var problem = await Answer.OfAsync(await friend.OpenAsync("/r/" + code));
            problem.Expect(HttpStatusCode.NotFound).Code.ShouldBe("link_not_found");
            var page = await Answer.OfAsync(
                await friend.OpenAsync("/r/" + code, static request => request.Headers.Add("Accept", "text/html,*/*")));
            page.Expect(HttpStatusCode.NotFound).Text.ShouldContain("<h1>This link leads nowhere</h1>");
        }
    }

    [Theory, BothEngines]
    public async Task A_code_that_lost_a_letter_still_tells_its_program(StoreKind kind)
    {
        var program = await hosts.NewProgramAsync(kind);
        var code = (await program.MakeLinkAsync(await program.JoinAsync("Rosa Diaz")))["code"].ToString();
        using var friend = new Friend(program.Host);

        var page = await Answer.OfAsync(
            await friend.OpenAsync("/i/" + code[..^1], static request => request.Headers.Add("Accept", "text/html,*/*")));

        page.Expect(HttpStatusCode.NotFound).Text.ShouldContain("It was to lead to Northwind Circle.");
    }

    [Fact]
    public async Task Each_reason_is_a_series_of_its_own()
    {
        await using var host = await HeraldHost.StartAsync(StoreKind.Sqlite);
        var program = await ProgramDriver.NewAsync(host);
        var link = await program.MakeLinkAsync(await program.JoinAsync());
        var code = link["code"].ToString();
        using var friend = new Friend(host);
        using var slack = new Friend(host) { UserAgent = Slack };
        using var google = new Friend(host) { UserAgent = Google };
        using var counts = new Counts(host);

        await friend.FollowAsync(code);
        friend.Cookie = null;
        await ShouldLeadOnAsync(slack, code);
        await ShouldLeadOnAsync(google, code);
        await ShouldLeadOnAsync(friend, code, static request => request.Method = HttpMethod.Head);
        await ShouldLeadOnAsync(friend, code, static request => request.Headers.Add("Sec-Purpose", "prefetch"));
        (await friend.OpenAsync("/r/zzz22222222")).Dispose();
        await FillAndFollowAsync(program, friend, code);
        await program.PostAsync($"/v1/links/{link["id"]}/pause");
        await ShouldLeadOnAsync(friend, code);

        counts.ToString().ShouldBe("bot 1, head 1, over_limit 1, paused 1, prefetch 1, preview 1, recorded 1, unknown_code 1");
        (await program.ClicksAsync()).Count.ShouldBe(1 + TouchpointBatch.WaitingMax + 1);
    }

    private static async Task FillAndFollowAsync(ProgramDriver program, Friend friend, string code)
    {
        var batch = program.Host.Services.GetRequiredService<TouchpointBatch>();
        var waiting = new List<Task<bool>>();
        using (await program.Host.Services.GetRequiredService<IEngine>().EnterWriterAsync(CancellationToken.None))
        {
            // The writer takes one out before it waits for its turn, which is held here; so one more than can wait is accepted.
            while (waiting.Count <= TouchpointBatch.WaitingMax)
            {
                var record = batch.RecordAsync(AnyClick(program), CancellationToken.None);
                if (record.IsCompleted)
                    await Task.Yield();
                else
                    waiting.Add(record);
            }

            await ShouldLeadOnAsync(friend, code);
        }

        (await Task.WhenAll(waiting)).ShouldAllBe(static written => written);
    }

    private static Click AnyClick(ProgramDriver program) => new()
    {
        ProgramId = program.Id,
        Id = program.Host.Services.GetRequiredService<NewId>().Of<ClickId>(),
        LinkId = default,
        ClickedAt = DateTimeOffset.UnixEpoch,
        PreviousId = null,
        AddressHash = null,
        ReferrerHost = null,
    };

    private static async Task ShouldLeadOnAsync(Friend friend, string code, Action<HttpRequestMessage>? adjust = null)
    {
        using var answer = await friend.OpenAsync("/r/" + code, adjust);
        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
        answer.Headers.Location!.OriginalString.ShouldBe("https://www.northwind.example/welcome");
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }

    private sealed class Counts : IDisposable
    {
        private readonly ConcurrentDictionary<string, long> numbers = [];
        private readonly MeterListener listener = new();

        public Counts(HeraldHost host)
        {
            var meters = host.Services.GetRequiredService<IMeterFactory>();
            listener.InstrumentPublished = (instrument, listening) =>
            {
                if (instrument.Meter.Scope == meters && instrument.Name is "herald.clicks.recorded" or "herald.clicks.dropped")
                    listening.EnableMeasurementEvents(instrument);
            };
            listener.SetMeasurementEventCallback<long>((_, count, tags, _) =>
                numbers.AddOrUpdate(tags.Length == 0 ? "recorded" : tags[0].Value!.ToString()!, count, (_, before) => before + count));
            listener.Start();
        }

        public override string ToString() =>
            string.Join(", ", numbers.OrderBy(static pair => pair.Key).Select(static pair => $"{pair.Key} {pair.Value}"));

        public void Dispose() => listener.Dispose();
    }
}
