using Herald.Browser.Tests;
using Herald.Core.Staff;
using Herald.Web.Demo;
using Herald.Web.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(DemoCompany))]

namespace Herald.Browser.Tests;

/// <summary>
/// The demonstration's company on a server of its own, with people on its staff: what the console's pages are looked at with.
/// </summary>
public sealed class DemoCompany : IAsyncDisposable
{
    private readonly Lazy<Task<Loaded>> loaded = new(LoadAsync);

    public sealed record Loaded(HeraldHost Host, ProgramDriver Program, Visitor Owner, Visitor Rep);

    public Task<Loaded> OfAsync() => loaded.Value;

    /// <summary>Lets a browser be somebody who has signed in.</summary>
    public static Task BecomeAsync(Visit visit, HeraldHost host, Visitor somebody) => visit.Page.Context.AddCookiesAsync(
        somebody.Cookies.Select(cookie => new Cookie { Name = cookie.Key, Value = cookie.Value, Url = host.Address.ToString() }));

    public async ValueTask DisposeAsync()
    {
        if (loaded.IsValueCreated)
            await (await loaded.Value).Host.DisposeAsync();
    }

    private static async Task<Loaded> LoadAsync()
    {
        var host = await HeraldHost.StartAsync(StoreKind.Sqlite);
        await using var scope = host.Services.CreateAsyncScope();
        var key = (await scope.ServiceProvider.GetRequiredService<OpenDemo>().RunAsync(CancellationToken.None)).Value!;
        var plan = DemoPlan.Until(TimeProvider.System.GetUtcNow());
        using (var api = new DemoApi(host.Address, key, TimeProvider.System))
            await new LoadDemo(api, plan,
                new DemoProgress(TextWriter.Null, "Loading", LoadDemo.StepsOf(plan))).RunAsync(CancellationToken.None);
        var program = await ProgramDriver.OfAsync(host, DemoPlan.Slug);
        return new(
            host,
            program,
            await program.StaffAsync(StaffRole.Owner, "hugo.weiss@aluv.example", "Hugo Weiss"),
            await program.StaffAsync(StaffRole.Sales, "dana.brooks@aluv.example", "Dana Brooks"));
    }
}
