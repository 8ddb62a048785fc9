using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Keys;
using Herald.Web.Platform.Writes;

namespace Herald.Web.Platform;

/// <summary>How a capability's API routes are made, so that all of them behave alike.</summary>
internal static class ApiGroup
{
    /// <summary>A group below <c>/v1</c>: inputs at fault are answered before the endpoint runs.</summary>
    public static ApiRoutes MapApi(this IEndpointRouteBuilder app, string tag)
    {
        var group = app.MapGroup("/v1").WithTags(tag);
        group.AddEndpointFilterFactory(AnswerFaults.Filter);
        return new(group);
    }

    /// <summary>The endpoint writes: its effect and its saved answer are one transaction.</summary>
    public static RouteHandlerBuilder Writes(this RouteHandlerBuilder endpoint) => endpoint.AddEndpointFilter<WriteOnce>();

    /// <summary>The endpoint writes, and without a key together with others.</summary>
    public static RouteHandlerBuilder WritesTogether(this RouteHandlerBuilder endpoint) =>
        endpoint.AddEndpointFilter(new WriteOnceOrTogether());

    /// <summary>The endpoint is about an advocate, who is found by the id, too, that he had before he went into another.</summary>
    public static RouteHandlerBuilder OfAdvocate(this RouteHandlerBuilder endpoint) => endpoint.AddEndpointFilter<FollowFormer>();

    /// <summary>What the reference shows for this endpoint: values of its own shapes.</summary>
    public static RouteHandlerBuilder WithExample(this RouteHandlerBuilder endpoint, object? input = null, object? answer = null) =>
        endpoint.WithMetadata(new ApiExample(input, answer));
}
