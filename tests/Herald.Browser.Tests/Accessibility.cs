using System.Text.Json;
using Herald.Web.Tests.Harness;
using Microsoft.Playwright;

namespace Herald.Browser.Tests;

/// <summary>What axe-core finds on a page: WCAG 2.2 A and AA, and its best practices.</summary>
public static class Accessibility
{
    // A page that may run no script never answers.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private const string Ask = """
        async () => (await axe.run(document)).violations.flatMap(rule =>
            rule.nodes.map(node => `${rule.id}: ${rule.help} at ${node.target.join(' ')}: ${node.failureSummary}`))
        """;

    public static async Task<IReadOnlyList<string>> FindAsync(IPage page)
    {
        // Evaluated from outside, so that the page's own content policy stays in force.
        await page.EvaluateAsync(await File.ReadAllTextAsync(Path.Combine(Repository.NpmPackage("axe-core"), "axe.min.js")));
        var found = await page.EvaluateAsync<JsonElement>(Ask).WaitAsync(Patience);
        return [.. found.EnumerateArray().Select(static one => one.GetString()!)];
    }
}
