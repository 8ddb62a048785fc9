using Herald.Data.Nodes;
using Herald.Web.Platform.Keys;
using Herald.Web.Platform.SignIn;

namespace Herald.Web.Platform.Nodes;

/// <summary>
/// Stands around a write to a program's settings, so that this node sees the change as soon as it is committed; others are told by the
/// store.
/// </summary>
internal sealed class ForgetProgram(IEnumerable<CachedFromStore> caches) : IEndpointFilter
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
            var http = context.HttpContext;
            var change = new StoreChange.OfProgram(http.Features.Get<StaffCaller>()?.Program ?? Caller.Of(http).Program);
            foreach (var cache in caches)
                cache.Forget(change);
        }
    }
}
