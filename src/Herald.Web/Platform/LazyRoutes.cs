using System.Diagnostics.CodeAnalysis;

namespace Herald.Web.Platform;

/// <summary>
/// Maps as the framework does, and compiles each handler at its first request: to compile all of them, which nobody has asked for yet,
/// takes a third of the start; see docs/decisions/0016-start.md.
/// </summary>
internal static class LazyRoutes
{
    public static RouteHandlerBuilder MapLazily(
        this IEndpointRouteBuilder app, [StringSyntax("Route")] string pattern, IEnumerable<string> methods, Delegate handler) =>
        RouteHandlerServices.Map(app, pattern, handler, methods, RequestDelegateFactory.InferMetadata, CompileAtFirstRequest);

    /// <summary>
    /// Authorization and routing each make the endpoints of what was mapped; so they are made once, for both. To be called when all is
    /// mapped.
    /// </summary>
    public static void MakeEndpointsOnce(this IEndpointRouteBuilder app)
    {
        var all = new CompositeEndpointDataSource([.. app.DataSources]);
        app.DataSources.Clear();
        app.DataSources.Add(all);
    }

    private static RequestDelegateResult CompileAtFirstRequest(
        Delegate handler, RequestDelegateFactoryOptions options, RequestDelegateMetadataResult? metadata)
    {
        var compiled = new Lazy<RequestDelegate>(() => RequestDelegateFactory.Create(handler, options, metadata).RequestDelegate);
        return new(http => compiled.Value(http), metadata?.EndpointMetadata ?? []);
    }
}
