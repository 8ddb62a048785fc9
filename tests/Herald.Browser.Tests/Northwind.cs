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
            await scope.ServiceProvider.GetRequiredService<CreateProgram>().RunAsync(
                new("northwind", "Northwind Circle", "https://www.northwind.example/welcome") { Terms = Terms, Hue = 155 },
                CancellationToken.None);
            made = true;
        }
        finally
        {
            Making.Release();
        }
    }
}
