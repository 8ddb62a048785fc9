using System.Text.Json;
using Herald.Data;
using Herald.Web.Platform.Keys;
using Herald.Web.Platform.Problems;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Herald.Web.Platform.Writes;

/// <summary>
/// One request, one transaction: the endpoint's effect and, where the caller named the request, its answer commit together.
/// A refusal leaves nothing behind, and its key stays free, since nothing was done that could be done twice. Where the store is lost during
/// the commit, the key tells afterwards what became of it.
/// </summary>
internal sealed class WriteOnce(
    HeraldDb db, InFlight inFlight, ProgramTurns turns, LostCommit lost, TimeProvider clock, IOptions<JsonOptions> json) : IEndpointFilter
{
    private static Refused Busy => Refused.With(
        409, "idempotency_key_in_flight", "A request with this key is being worked on. Ask again in a moment.", retryAfterSeconds: 1);

    private static Refused Crowded => Refused.With(
        503, "program_busy", "Many writes to this program wait for their turn. Nothing was done; try again.", retryAfterSeconds: 2);

    private static Refused NotDone => Refused.With(
        503, "store_unavailable", "The store was lost for a moment. Nothing was done; try again.", retryAfterSeconds: 2);

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var key = IdempotencyKey.Of(http, out var fault);
        if (fault is not null)
            return fault;
        var caller = Caller.Of(http);
        var name = $"{caller.Program}/{key?.Key}";
        using var taken = key is null ? null : inFlight.TryTake(name);
        if (key is not null && taken is null)
            return Busy;

        var ct = http.RequestAborted;
        using var turn = await turns.EnterAsync(caller.Program, ct);
        if (turn is null)
            return Crowded;
        try
        {
            return await WriteAsync(context, next, caller, key, name);
        }
        catch (OutcomeUnknownException) when (key is not null)
        {
            if (await lost.FindOutAsync(ct => LookAsync(caller, key, ct), ct) is { } outcome)
                return outcome;
            throw;
        }
    }

    private async Task<object?> WriteAsync(
        EndpointFilterInvocationContext context, EndpointFilterDelegate next, Caller caller, IdempotencyKey? key, string name)
    {
        var http = context.HttpContext;
        var ct = http.RequestAborted;
        await using var write = await WriteTransaction.BeginAsync(db, ct);
        if (key is not null && !await write.TryLockNameAsync(name, ct))
            return Busy;
        await write.LockProgramAsync(caller.Program, ct);
        if (key is not null && await SavedAsync(caller, key, ct) is { } saved)
            return AnswerAgain(saved, key);

        var result = await next(context);
        if (Unwrap(result) is not IStatusCodeHttpResult { StatusCode: >= 200 and < 300 } done)
            return result;
        if (key is not null)
            db.SavedAnswers.Add(Save(caller, key, done, http.GetEndpoint()?.Metadata.GetMetadata<SecretField>()));
        await write.CommitAsync(ct);
        return result;
    }

    private async Task<object> LookAsync(Caller caller, IdempotencyKey key, CancellationToken ct)
    {
        await using var write = await WriteTransaction.BeginAsync(db, caller.Program, ct);
        return await SavedAsync(caller, key, ct) is { } saved ? AnswerAgain(saved, key) : NotDone;
    }

    private Task<SavedAnswer?> SavedAsync(Caller caller, IdempotencyKey key, CancellationToken ct) =>
        db.SavedAnswers.SingleOrDefaultAsync(row => row.ProgramId == caller.Program && row.Key == key.Key, ct);

    private static object AnswerAgain(SavedAnswer saved, IdempotencyKey key) => saved.Fingerprint == key.Fingerprint
        ? new SavedAnswerResult(saved)
        : Refused.With(422, "idempotency_key_reused", "This key was used for another request. Take a new key for a new request.");

    private SavedAnswer Save(Caller caller, IdempotencyKey key, IStatusCodeHttpResult done, SecretField? secret)
    {
        var value = (done as IValueHttpResult)?.Value;
        var options = json.Value.SerializerOptions;
        var body = value is null ? "" : JsonSerializer.Serialize(value, options.GetTypeInfo(value.GetType()));
        return new()
        {
            ProgramId = caller.Program,
            Key = key.Key,
            Fingerprint = key.Fingerprint,
            Status = done.StatusCode!.Value,
            Location = done.GetType().GetProperty("Location")?.GetValue(done) as string,
            Body = secret is null ? body : secret.Without(body),
            CreatedAt = clock.GetUtcNow(),
        };
    }

    private static object? Unwrap(object? result) => result is INestedHttpResult nested ? Unwrap(nested.Result) : result;
}
