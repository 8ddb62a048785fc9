namespace Herald.Web.Platform.Keys;

/// <summary>Stands around the revocation of a key, so that it opens nothing on this node as soon as that is committed.</summary>
internal sealed class ForgetKeys(KnownKeys keys) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        finally
        {
            // Also after a fault: the commit may have happened before it.
            keys.ForgetAll();
        }
    }
}
