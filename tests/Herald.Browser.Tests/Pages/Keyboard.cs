using Microsoft.Playwright;

namespace Herald.Browser.Tests.Pages;

/// <summary>What a page keeps from who has no mouse: what Tab does not reach, where the focus is not seen, where it is caught.</summary>
internal static class Keyboard
{
    // More than any page of the demo has; a page that has more is no good by keyboard either.
    private const int StopsMax = 600;

    private const int Together = 20;

    // Each stop is noted as it comes, with whether it is seen: by its own outline, or by that of what stands for it. In a frame the focus
    // is on something within, which shows it itself.
    private const string Begin = """
        () => {
            const outlined = element => element
                && getComputedStyle(element).outlineStyle !== 'none' && parseFloat(getComputedStyle(element).outlineWidth) >= 2;
            const seen = element => [element, element.parentElement, element.parentElement?.parentElement,
                element.nextElementSibling, ...(element.labels ?? [])].some(outlined);
            window.tabbed = { stops: new Set(), unseen: new Set(), again: false };
            const note = element => {
                if (tabbed.stops.has(element))
                    tabbed.again = true;
                tabbed.stops.add(element);
                if (element.tagName !== 'IFRAME' && !seen(element))
                    tabbed.unseen.add(element);
            };
            addEventListener('focusin', event => note(event.target));
            addEventListener('blur', () => { if (document.activeElement?.tagName === 'IFRAME') note(document.activeElement); });
            document.activeElement?.blur();
        }
        """;

    private const string End = """
        () => {
            const called = element =>
                (element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? element.textContent ?? '').trim();
            const told = element => `${element.localName} “${called(element).replace(/\s+/g, ' ').slice(0, 40)}” ${element.className}`;
            const chosen = element => element.type !== 'radio' || element.checked
                || ![...document.getElementsByName(element.name)].some(one => one.form === element.form && one.checked);
            const answers = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]';
            const wanted = [...document.querySelectorAll(answers)]
                .filter(element => !element.matches(':disabled, [tabindex^="-"]') && !element.closest('[inert]')
                    && element.checkVisibility({ visibilityProperty: true }) && chosen(element));
            const groups = new Set([...tabbed.stops].filter(one => one.type === 'radio').map(one => one.name));
            const reached = element => tabbed.stops.has(element) || element.type === 'radio' && groups.has(element.name);
            return [
                ...wanted.filter(element => !reached(element)).map(element => `Tab does not reach ${told(element)}`),
                ...[...tabbed.unseen].map(element => `nobody sees the focus on ${told(element)}`),
                ...[...document.querySelectorAll('[tabindex]')].filter(element => element.tabIndex > 0)
                    .map(element => `the order of the page is changed by the tabindex of ${told(element)}`),
            ].slice(0, 10);
        }
        """;

    /// <summary>Goes once around the page by Tab.</summary>
    public static async Task<IReadOnlyList<string>> FindAsync(IPage page)
    {
        await page.EvaluateAsync(Begin);
        for (var stops = 0; !await page.EvaluateAsync<bool>("() => tabbed.again"); stops += Together)
        {
            if (stops >= StopsMax)
                return [$"Tab has not come around after {StopsMax} stops"];
            for (var stop = 0; stop < Together; stop++)
                await page.Keyboard.PressAsync("Tab");
        }

        return await page.EvaluateAsync<string[]>(End);
    }
}
