namespace Herald.Web.Platform.Writes;

/// <summary>
/// For what is asked thousands of times a second and names itself: a request with an Idempotency-Key is written alone by
/// <see cref="WriteOnce"/>, any other together with those that come at the same time, by the endpoint.
/// </summary>
internal sealed class WriteOnceOrTogether : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        IdempotencyKey.IsIn(context.HttpContext)
            ? ActivatorUtilities.CreateInstance<WriteOnce>(context.HttpContext.RequestServices).InvokeAsync(context, next)
            : next(context);
}
