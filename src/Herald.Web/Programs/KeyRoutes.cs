using Herald.Core.Ids;
using Herald.Core.Programs;
using Herald.Data;
using Herald.Web.Platform;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Keys;
using Herald.Web.Platform.Problems;
using Herald.Web.Platform.Writes;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.Programs;

/// <summary>A program's API keys.</summary>
internal static class KeyRoutes
{
    public static void MapKeys(this IEndpointRouteBuilder app)
    {
        var api = app.MapApi("Keys");
        api.MapGet("/keys", List).RequireAuthorization(Scopes.Admin).WithSummary("List keys, newest first");
        api.MapPost("/keys", Create).Writes().WithMetadata(new SecretField("secret")).RequireAuthorization(Scopes.Admin)
            .WithSummary("Make a key; its secret is answered once");
        api.MapPost("/keys/{id}/revocation", Revoke).AddEndpointFilter<ForgetKeys>().Writes().RequireAuthorization(Scopes.Admin)
            .WithSummary("Revoke a key, also the one that asks: from now on it opens nothing");
    }

    private static async Task<Results<Ok<Page<KeyView>>, Refused>> List(
        PageRequest page, Caller caller, KeyQueries keys, CancellationToken ct)
    {
        if (!page.After(out KeyId after, out var fault))
            return fault;
        return TypedResults.Ok(await keys.ListAsync(caller.Program, after, page.Limit, ct));
    }

    private static async Task<Results<Created<NewKeyView>, Refused>> Create(
        Body<KeyInput> body, Caller caller, CreateKey create, HeraldDb db, CancellationToken ct)
    {
        var (key, secret) = create.Run(caller.Program, body.Value.Name!.Trim(), body.Value.Scopes!);
        await db.SaveChangesAsync(ct);
        return TypedResults.Created((string?)null, new NewKeyView(key.Id, key.Name, key.Prefix, key.Scopes, key.CreatedAt, secret));
    }

    private static async Task<Results<Ok<KeyView>, Refused>> Revoke(
        PathId<KeyId> id, Caller caller, RevokeKey revoke, KeyQueries keys, CancellationToken ct) =>
        await revoke.RunAsync(caller.Program, id.Value, ct)
            ? TypedResults.Ok((await keys.FindAsync(caller.Program, id.Value, ct))!)
            : Refused.NotFound("key");
}
