using Herald.Core.Ids;
using Herald.Data.Tracking;
using Herald.Web.Platform.Inputs;

namespace Herald.Web.Links;

/// <summary>Stands around a write to a link, so that clicks see the change as soon as it is committed.</summary>
internal sealed class ForgetLink(LinkLookup links) : IEndpointFilter
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
            links.Forget(context.GetArgument<PathId<LinkId>>(0).Value);
        }
    }
}
