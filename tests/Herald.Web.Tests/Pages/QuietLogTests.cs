using System.Collections.Concurrent;
using System.Net;
using Herald.Core.Staff;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Invitations;
using Herald.Web.Tests.Stories;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Herald.Web.Tests.Pages;

public sealed class QuietLogTests
{
    [Fact]
    public async Task Pages_with_forms_log_nothing()
    {
        await using var host = await HeraldHost.StartAsync(StoreKind.Sqlite);
        using var heard = new Heard();
        host.Services.GetRequiredService<ILoggerFactory>().AddProvider(heard);
        var story = await Story.BeginAsync(host);
        var (hub, console) = ($"/hub/{story.Program.Slug}", $"/console/{story.Program.Slug}");
        var advocate = await story.AdvocateAsync("rosa@acme.example");
        var (owner, rosa) = (await story.Program.StaffAsync(StaffRole.Owner), await story.Program.AdvocateAsync(advocate));
        var guest = new Guest(story.Program, await story.CodeAsync(advocate));

        foreach (var path in (string[])["/sign-in", "/sign-in/forgotten", $"{hub}/sign-in"])
            (await story.Program.Visitor().GetAsync(path)).Expect(HttpStatusCode.OK);
        (await story.Program.Visitor().GetAsync(await SignedIn.InviteAsync(story.Program, "eve@northwind.example", StaffRole.Sales)))
            .Expect(HttpStatusCode.OK);
        (await rosa.SubmitAsync($"{hub}/profile", null, ("name", ""))).Expect(HttpStatusCode.UnprocessableEntity);
        (await owner.SubmitAsync($"{console}/advocates/new", null, ("name", ""))).Expect(HttpStatusCode.UnprocessableEntity);
        (await guest.TryAsync(("name", ""))).Expect(HttpStatusCode.UnprocessableEntity);

        heard.Warnings.ShouldBeEmpty();
    }

    // What the server would print.
    private sealed class Heard : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Warnings { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
                Warnings.Enqueue(formatter(state, exception));
        }

        public void Dispose()
        {
            // It keeps nothing open.
        }
    }
}
