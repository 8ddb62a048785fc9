using System.Diagnostics.CodeAnalysis;

namespace Herald.Web.Platform;

/// <summary>The routes of one capability's API, which are compiled when they are asked for.</summary>
internal sealed class ApiRoutes(RouteGroupBuilder group)
{
    private static readonly string[] Get = [HttpMethods.Get];
    private static readonly string[] Post = [HttpMethods.Post];
    private static readonly string[] Put = [HttpMethods.Put];
    private static readonly string[] Delete = [HttpMethods.Delete];

    public RouteHandlerBuilder MapGet([StringSyntax("Route")] string pattern, Delegate handler) => group.MapLazily(pattern, Get, handler);

    public RouteHandlerBuilder MapPost([StringSyntax("Route")] string pattern, Delegate handler) => group.MapLazily(pattern, Post, handler);

    public RouteHandlerBuilder MapPut([StringSyntax("Route")] string pattern, Delegate handler) => group.MapLazily(pattern, Put, handler);

    public RouteHandlerBuilder MapDelete([StringSyntax("Route")] string pattern, Delegate handler) =>
        group.MapLazily(pattern, Delete, handler);
}
