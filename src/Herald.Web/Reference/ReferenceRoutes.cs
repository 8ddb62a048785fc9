using Herald.Web.Platform.Keys;
using Herald.Web.Reference.Document;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Herald.Web.Reference;

/// <summary>The API described: for programs at <c>/openapi/v1.json</c>, for people at <c>/docs</c>.</summary>
internal static class ReferenceRoutes
{
    private const string ApiPath = "v1/";

    public static IServiceCollection AddReference(this IServiceCollection services)
    {
        services.AddOpenApi("v1", static options =>
        {
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            options.ShouldInclude = static description => description.RelativePath?.StartsWith(ApiPath, StringComparison.Ordinal) == true;
            options.CreateSchemaReferenceId = SchemaName.Of;
            options.AddSchemaTransformer<DescribeSchema>();
            options.AddOperationTransformer<DescribeOperation>();
            options.AddDocumentTransformer<DescribeApi>();
        });
        return services;
    }

    public static void MapReference(this IEndpointRouteBuilder app)
    {
        app.MapGet("/openapi/v1.json", async (HttpContext http, CancellationToken ct) =>
        {
            var doc = await http.RequestServices.GetRequiredKeyedService<IOpenApiDocumentProvider>("v1").GetOpenApiDocumentAsync(ct);
            return Results.Text(await doc.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1, ct), "application/json");
        }).RequireAuthorization(Policies.Anyone).ExcludeFromDescription();
    }
}
