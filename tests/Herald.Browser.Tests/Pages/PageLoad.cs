using Herald.Web.Ui.Assets;
using Microsoft.Playwright;

namespace Herald.Browser.Tests.Pages;

/// <summary>What a page loads of ours: its surface's style sheet, with nothing missing in it, and little script.</summary>
internal static class PageLoad
{
    // Phones read it before they do anything; a page of the console loads most, and that is half of this.
    private const int ScriptBytesMax = 15 * 1024;

    private const string Scripts = "() => [...new Set([...document.scripts].map(one => one.src))]";

    // What a rule of any surface says of something on this page is to be on this page's sheet. Rules within a rule come along with it.
    private const string Missing = """
        async address => {
          const flat = rules => [...rules].flatMap(rule => rule.selectorText ? [rule.selectorText] : flat(rule.cssRules ?? []));
          const all = new CSSStyleSheet();
          all.replaceSync(await (await fetch(address)).text());
          const own = [...document.styleSheets].filter(sheet => sheet.href?.includes('/assets/'));
          const here = new Set(own.flatMap(sheet => flat(sheet.cssRules)));
          return flat(all.cssRules)
            .filter(rule => !here.has(rule) && document.querySelector(rule.replace(/::[a-z-]+/g, '') || '*'));
        }
        """;

    public static async Task<IReadOnlyList<string>> FindAsync(IPage page)
    {
        var missing = await page.EvaluateAsync<string[]>(Missing, BrowserAssets.Address(BrowserAssets.Style(Surface.Showcase)));
        List<string> faults = [.. missing.Select(static rule => $"lacks the style of {rule}: move it to wwwroot/css/parts")];
        var bytes = (await page.EvaluateAsync<string[]>(Scripts)).Sum(Length);
        if (bytes > ScriptBytesMax)
            faults.Add($"loads {bytes} bytes of our script, of {ScriptBytesMax} that it may");
        return faults;
    }

    private static int Length(string address) =>
        address.Split("/assets/") is [_, var name] && name.StartsWith("js/", StringComparison.Ordinal)
            ? BrowserAssets.Find(name.Split('?')[0])!.Length
            : 0;
}
