using System.Reflection;
using Herald.Core;
using Herald.Web.Platform.Pages;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Metadata;
using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.Platform.Problems;

/// <summary>The answer to a request that is not done: a problem with its code, and nothing changed.</summary>
internal sealed class Refused(Problem problem) : IResult, IStatusCodeHttpResult, IEndpointMetadataProvider
{
    private static readonly string[] ContentTypes = ["application/problem+json"];

    public Problem Problem { get; } = problem;

    /// <summary>Seconds after which the same request may succeed, for 429 and 503.</summary>
    public int? RetryAfterSeconds { get; init; }

    public int? StatusCode => Problem.Status;

    // Writes that wait take so long, and a store that is started again.
    private const int BusySeconds = 2;

    public static Refused Because(Refusal refusal) => new(new()
    {
        Type = "/docs#" + refusal.Code,
        Title = TitleOf(StatusOf(refusal.Kind)),
        Status = StatusOf(refusal.Kind),
        Detail = refusal.Message,
        Code = refusal.Code,
        Errors = refusal.Fields.Count > 0 ? refusal.Fields : ErrorsOf(StatusOf(refusal.Kind), refusal.Message),
        Existing = refusal.Existing,
    })
    {
        RetryAfterSeconds = refusal.Kind == RefusalKind.Busy ? BusySeconds : null,
    };

    public static Refused With(int status, string code, string detail, int? retryAfterSeconds = null) => new(new()
    {
        Type = "/docs#" + code,
        Title = code == "role_missing" ? T("Your role does not allow this") : TitleOf(status),
        Status = status,
        Detail = detail,
        Code = code,
        Errors = ErrorsOf(status, detail),
    })
    {
        RetryAfterSeconds = retryAfterSeconds,
    };

    public static Refused NotFound(string what) =>
        With(StatusCodes.Status404NotFound, "not_found", $"There is no such {what} in this program.");

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = Problem.Status;
        if (RetryAfterSeconds is { } seconds)
            httpContext.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return Browser.Reads(httpContext.Request)
            ? new RazorComponentResult<ProblemPage>(new { Problem }) { StatusCode = Problem.Status }.ExecuteAsync(httpContext)
            : httpContext.Response.WriteAsJsonAsync(Problem, ProblemJson.Default.Problem, ContentTypes[0], httpContext.RequestAborted);
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        foreach (var status in (int[])[StatusCodes.Status404NotFound, StatusCodes.Status409Conflict,
            StatusCodes.Status422UnprocessableEntity])
            builder.Metadata.Add(new ProducesResponseTypeMetadata(status, typeof(Problem), ContentTypes));
    }

    // Every 422 names what it is about; where that is no single field, it is the request as a whole.
    private static Dictionary<string, IReadOnlyList<string>>? ErrorsOf(int status, string message) =>
        status == StatusCodes.Status422UnprocessableEntity ? new(StringComparer.Ordinal) { ["request"] = [message] } : null;

    private static int StatusOf(RefusalKind kind) => kind switch
    {
        RefusalKind.Missing => StatusCodes.Status404NotFound,
        RefusalKind.Conflict => StatusCodes.Status409Conflict,
        RefusalKind.Busy => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status422UnprocessableEntity,
    };

    private static string TitleOf(int status) => status switch
    {
        400 => T("The request could not be read"),
        401 => T("A key is needed"),
        403 => T("This key may not do that"),
        404 => T("Not found"),
        405 => T("This address does not take that method"),
        409 => T("It collides with what is there"),
        413 => T("The request is too large"),
        415 => T("This content type is not taken"),
        422 => T("It was refused"),
        429 => T("Too many requests"),
        503 => T("Not available just now"),
        _ => T("Something went wrong"),
    };
}
