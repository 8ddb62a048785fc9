using Herald.Web.Platform.Problems;

namespace Herald.Web.Uploads;

/// <summary>Has a picture drawn anew before the request takes the program's turn.</summary>
internal sealed class DrawFirst(PictureHands hands) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var (body, wish) = (context.Arguments.OfType<PictureBody>().Single(), context.Arguments.OfType<PictureWish>().Single());
        if ((await hands.MakeAsync(body.Bytes, wish.Purpose, context.HttpContext.RequestAborted)).Refused(out var refusal, out var made))
            return Refused.Because(refusal);
        body.Made = made;
        return await next(context);
    }
}
