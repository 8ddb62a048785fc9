using Herald.Core.Ids;
using Herald.Data;
using Herald.Data.Merging;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Platform.Keys;

/// <summary>
/// Where there is no such advocate, looks whether there was one who has gone into another, and asks once more for that one. What was
/// refused had no effect, so that asking again is safe; who is there pays nothing for it.
/// </summary>
internal sealed class FollowFormer : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var answer = await next(context);
        if (!IsMissing(answer) || Place(context) is not { } at)
            return answer;
        var (http, asked) = (context.HttpContext, ((PathId<AdvocateId>)context.Arguments[at]!).Value);
        var db = http.RequestServices.GetRequiredService<HeraldDb>();
        var former = await db.FormerAsync(Caller.Of(http).Program, [asked], http.RequestAborted);
        if (!former.TryGetValue(asked, out var now))
            return answer;
        context.Arguments[at] = new PathId<AdvocateId>(now);
        return await next(context);
    }

    private static bool IsMissing(object? answer) =>
        (answer is INestedHttpResult nested ? nested.Result : answer) is Refused { Problem.Status: StatusCodes.Status404NotFound };

    private static int? Place(EndpointFilterInvocationContext context)
    {
        for (var at = 0; at < context.Arguments.Count; at++)
        {
            if (context.Arguments[at] is PathId<AdvocateId>)
                return at;
        }

        return null;
    }
}
