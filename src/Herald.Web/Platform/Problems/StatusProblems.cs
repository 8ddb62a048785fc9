using Microsoft.AspNetCore.Diagnostics;

namespace Herald.Web.Platform.Problems;

/// <summary>Answers that the framework gives without a body (no such address, wrong method, no key) get a problem with a code.</summary>
internal static class StatusProblems
{
    public static Task WriteAsync(StatusCodeContext context)
    {
        var http = context.HttpContext;
        if (http.Response.StatusCode == StatusCodes.Status401Unauthorized)
            http.Response.Headers.WWWAuthenticate = "Bearer";
        return (http.Response.StatusCode switch
        {
            401 => Refused.With(401, "key_required", "Send 'Authorization: Bearer hk_…' with a key of this program that is not revoked."),
            403 => Refused.With(403, "scope_missing", "This key lacks the scope that this address needs: " + NeededScope(http) + "."),
            404 => Refused.With(404, "not_found", "There is nothing at this address."),
            405 => Refused.With(405, "method_not_allowed", $"This address does not take {http.Request.Method}."),
            413 => Refused.With(413, "body_too_large", "The body is larger than this address takes. Send less at once."),
            415 => Refused.With(415, "content_type_not_taken", "Send the body as application/json."),
            var status => Refused.With(status, "http_" + status, "The request was not answered."),
        }).ExecuteAsync(http);
    }

    private static string NeededScope(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<Microsoft.AspNetCore.Authorization.IAuthorizeData>()?.Policy ?? "another";
}
