using Herald.Data;
using Microsoft.AspNetCore.Diagnostics;

namespace Herald.Web.Platform.Problems;

/// <summary>
/// What nobody expected still gets a problem with a code; a store that cannot be reached is told apart, since a retry may succeed.
/// </summary>
internal sealed partial class TurnFaultsIntoProblems(IEngine engine, HeraldSettings settings, ILogger<TurnFaultsIntoProblems> log)
    : IExceptionHandler
{
    private const int RetryAfterSeconds = 2;

    // Somebody must make space first.
    private const int FullRetryAfterSeconds = 30;

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is OperationCanceledException && httpContext.RequestAborted.IsCancellationRequested)
            return true;
        await ProblemOf(httpContext, exception).ExecuteAsync(httpContext);
        return true;
    }

    private Refused ProblemOf(HttpContext http, Exception exception)
    {
        if (exception is BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge })
            return Refused.With(413, "body_too_large", "The body is larger than this address takes. Send less at once.");
        if (exception is BadHttpRequestException)
            return Refused.With(400, "malformed_request", "The request could not be read: " + exception.Message);
        if (engine.IsFull(exception))
        {
            StoreNotAvailable(log, exception);
            return Refused.With(
                503, "store_full", "The store's disk is full. Nothing was done; try again once it has space.", FullRetryAfterSeconds);
        }

        if (exception is OutcomeUnknownException)
        {
            StoreNotAvailable(log, exception);
            // A page is not sent again under a key: whoever followed a link only wants to arrive.
            return Refused.With(503, "outcome_unknown", HttpMethods.IsGet(http.Request.Method)
                ? "The store was lost for a moment. Open this address again."
                : "The store was lost while this was being written, so that it may be done or not. Send the very same again, under the "
                + "same Idempotency-Key or event id: it is done once.",
                RetryAfterSeconds);
        }

        if (engine.IsPassing(exception))
        {
            StoreNotAvailable(log, exception);
            return Refused
                .With(503, "store_unavailable", "The store cannot be reached just now. Nothing was done; try again.", RetryAfterSeconds);
        }

        Unexpected(log, http.Request.Method, http.Features.Get<IExceptionHandlerFeature>()?.Endpoint?.DisplayName, exception);
        return Refused.With(500, "unexpected", settings.Development
            ? exception.ToString()
            : "Something went wrong that nobody foresaw. Nothing was done; the log has the details.");
    }

    [LoggerMessage(LogLevel.Error, "Request failed: {Method} {Endpoint}")]
    private static partial void Unexpected(ILogger log, string method, string? endpoint, Exception fault);

    [LoggerMessage(LogLevel.Error, "Store not available")]
    private static partial void StoreNotAvailable(ILogger log, Exception fault);
}
