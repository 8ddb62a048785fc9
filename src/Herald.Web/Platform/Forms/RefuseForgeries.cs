using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Pages;
using Herald.Web.Platform.Problems;
using Microsoft.AspNetCore.Antiforgery;
using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.Platform.Forms;

/// <summary>
/// Stands before every form: what is no form, cannot be read or did not come from a page of ours does not reach the endpoint.
/// The middleware has looked at the token and lets all pass; refusing is done here.
/// </summary>
internal sealed class RefuseForgeries(IReadOnlyList<string> contentTypes) : IEndpointFilter
{
    private static Refused NoForm => Refused.With(415, "content_type_not_taken", T("Send a form, as a browser does."));

    private static Refused Forged => Refused.With(
        400,
        "form_expired",
        T("This form did not come from a page that was opened in this browser, or it was opened too long ago. "
            + "Nothing was done. Go back, load the page anew and send it again; cookies must be allowed."));

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        http.Response.Headers.CacheControl = PageRoutes.Private;
        var type = http.Request.ContentType?.Split(';')[0].Trim();
        if (!contentTypes.Contains(type, StringComparer.OrdinalIgnoreCase))
            return NoForm;
        if (context.Arguments.OfType<IBound>().FirstOrDefault(static argument => argument.Fault is not null) is { Fault: { } fault })
            return fault;
        return http.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: true } ? await next(context) : Forged;
    }
}
