using Herald.Web.Advocates;
using Herald.Web.Links;
using Herald.Web.Programs;
using Herald.Web.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace Herald.Browser.Tests;

/// <summary>The program that the pages are shown for.</summary>
public static class Northwind
{
    private const string Terms = """
        Invite people who would be glad of it. You get 100 points when a friend becomes a customer, and 150 more at the first renewal.
        Points are held for 14 days, in case an order is sent back. They never expire while you are a member.
        Tell your friends that you get something for it; we say so on the invitation page too.
        """;

    /// <summary>The address of Rosa's invitation, once the program is made.</summary>
    public static string Invitation { get; private set; } = "";

    private static readonly SemaphoreSlim Making = new(1, 1);
    private static bool made;

    public static async Task MakeAsync(HeraldHost host)
    {
        await Making.WaitAsync();
        try
        {
            if (made)
                return;
            await using var scope = host.Services.CreateAsyncScope();
            var program = (await scope.ServiceProvider.GetRequiredService<CreateProgram>().RunAsync(
                new("northwind", "Northwind Circle", "https://www.northwind.example/welcome") { Terms = Terms, Hue = 155 },
                CancellationToken.None)).Value!;
            var rosa = (await scope.ServiceProvider.GetRequiredService<SaveAdvocate>().RunAsync(
                program.Id, new() { Email = "rosa@acme.example", Name = "Rosa Díaz" }, CancellationToken.None)).Value!;
            var link = await scope.ServiceProvider.GetRequiredService<MakeLink>().RunAsync(
                program.Id, rosa.Advocate, new(), CancellationToken.None);
            Invitation = "/i/" + link.Value!.Link.Code;
            made = true;
        }
        finally
        {
            Making.Release();
        }
    }
}
