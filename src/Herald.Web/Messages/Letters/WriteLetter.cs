using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Herald.Web.Messages.Letters;

/// <summary>Writes a letter in both forms in which it travels, its frame in the language of the current culture.</summary>
internal sealed class WriteLetter(IServiceScopeFactory scopes, ILoggerFactory loggers)
{
    public sealed record Written(string Text, string Html);

    /// <summary>The rendering ends by itself within a moment, so that there is nothing to stop.</summary>
    public async Task<Written> RunAsync(LetterHead head, Letter letter, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, loggers);
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                [nameof(LetterPage.Head)] = head,
                [nameof(LetterPage.Letter)] = letter,
            });
            return (await renderer.RenderComponentAsync<LetterPage>(parameters)).ToHtmlString();
        });
        return new(LetterText.Of(head, letter), html);
    }
}
