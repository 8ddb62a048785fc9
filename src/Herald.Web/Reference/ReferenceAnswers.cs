using System.Text;
using System.Text.Json.Nodes;
using Herald.Web.Reference.Pages;
using Herald.Web.Reference.Reading;
using Herald.Web.Ui.Assets;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Herald.Web.Reference;

/// <summary>The document and its page. They say what the code says, so they are made once, at the first question.</summary>
internal sealed class ReferenceAnswers(
    [FromKeyedServices(ReferenceAnswers.DocumentName)] IOpenApiDocumentProvider documents, IServiceScopeFactory scopes, ILoggerFactory logs)
    : IDisposable
{
    public const string DocumentName = "v1";

    private readonly SemaphoreSlim making = new(1, 1);
    private volatile Made? made;

    public sealed record Made(PreparedAnswer Document, PreparedAnswer Page);

    public async Task<Made> GetAsync(CancellationToken ct)
    {
        if (made is { } ready)
            return ready;
        await making.WaitAsync(ct);
        try
        {
            return made ??= await MakeAsync(ct);
        }
        finally
        {
            making.Release();
        }
    }

    public void Dispose() => making.Dispose();

    private async Task<Made> MakeAsync(CancellationToken ct)
    {
        var document = await documents.GetOpenApiDocumentAsync(ct);
        var text = (await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1, ct)).ReplaceLineEndings("\n") + "\n";
        var chapters = new ReferenceReader(JsonNode.Parse(text)!.AsObject()).Read();
        return new(
            new(Encoding.UTF8.GetBytes(text), "application/json; charset=utf-8"),
            new(Encoding.UTF8.GetBytes(await RenderAsync(chapters)), "text/html; charset=utf-8"));
    }

    private async Task<string> RenderAsync(IReadOnlyList<ReferenceChapter> chapters)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, logs);
        var parameters = new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(ReferencePage.Chapters)] = chapters };
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<ReferencePage>(ParameterView.FromDictionary(parameters))).ToHtmlString());
    }
}
