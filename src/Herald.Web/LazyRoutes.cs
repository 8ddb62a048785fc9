using System.Diagnostics.CodeAnalysis;

namespace Herald.Web;

/// <summary>
/// Maps as the framework does, and compiles each handler at its first request: to compile all of them, which nobody has asked for yet,
/// takes a third of the start. The names are the framework's on purpose: within Herald they are found first, so that every route is so.
/// </summary>
internal static class LazyRoutes
{
    private static readonly string[] Get = [HttpMethods.Get];
    private static readonly string[] Post = [HttpMethods.Post];
    private static readonly string[] Put = [HttpMethods.Put];
    private static readonly string[] Patch = [HttpMethods.Patch];
    private static readonly string[] Delete = [HttpMethods.Delete];

    public static RouteHandlerBuilder MapGet(
        this IEndpointRouteBuilder app, [StringSyntax("Route")] string pattern, Delegate handler) => app.MapMethods(pattern, Get, handler);

    public static RouteHandlerBuilder MapPost(
        this IEndpointRouteBuilder app, [StringSyntax("Route")] string pattern, Delegate handler) => app.MapMethods(pattern, Post, handler);

    public static RouteHandlerBuilder MapPut(
        this IEndpointRouteBuilder app, [StringSyntax("Route")] string pattern, Delegate handler) => app.MapMethods(pattern, Put, handler);

    public static RouteHandlerBuilder MapPatch(
        this IEndpointRouteBuilder app, [StringSyntax("Route")] string pattern, Delegate handler) => app.MapMethods(pattern, Patch, handler);

    public static RouteHandlerBuilder MapDelete(
        this IEndpointRouteBuilder app, [StringSyntax("Route")] string pattern, Delegate handler) => app.MapMethods(pattern, Delete, handler);

    public static RouteHandlerBuilder MapMethods(
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
