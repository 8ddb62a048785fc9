using Herald.Web.Platform.Pages;
using Herald.Web.Reference.Document;
using Microsoft.OpenApi;

namespace Herald.Web.Reference;

/// <summary>The API described: for programs at <c>/openapi/v1.json</c>, for people at <c>/docs</c>.</summary>
internal static class ReferenceRoutes
{
    private const string ApiPath = "v1/";
    private const string AskEachTime = "no-cache";

    public static IServiceCollection AddReference(this IServiceCollection services)
    {
        services.AddOpenApi(ReferenceAnswers.DocumentName, static options =>
        {
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            options.ShouldInclude = static description => description.RelativePath?.StartsWith(ApiPath, StringComparison.Ordinal) == true;
            options.CreateSchemaReferenceId = SchemaName.Of;
            options.AddSchemaTransformer<DescribeSchema>();
            options.AddOperationTransformer<DescribeOperation>();
            options.AddDocumentTransformer<DescribeApi>();
        });
        return services.AddSingleton<ReferenceAnswers>();
    }

    public static void MapReference(this IEndpointRouteBuilder app)
    {
        app.MapPage("/openapi/v1.json", Document);
        app.MapPage("/docs", Page);
    }

    private static async Task Document(HttpContext http, ReferenceAnswers answers) =>
        await (await answers.GetAsync(http.RequestAborted)).Document.SendAsync(http, AskEachTime);

    private static async Task Page(HttpContext http, ReferenceAnswers answers) =>
        await (await answers.GetAsync(http.RequestAborted)).Page.SendAsync(http, AskEachTime);
}
