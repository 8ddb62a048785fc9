using Herald.Core.Ids;
using Herald.Core.Programs;
using Herald.Web.Platform;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Keys;
using Herald.Web.Platform.Problems;
using Herald.Web.Platform.Writes;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.HubSignIn.HandOver.Keys;

/// <summary>The keys by which a company's own site hands people over.</summary>
internal static class HandoverKeyRoutes
{
    public static IServiceCollection AddHandoverKeys(this IServiceCollection services) => services
        .AddScoped<HandoverKeyQueries>().AddScoped<CreateHandoverKey>().AddScoped<RevokeHandoverKey>()
        .AddJsonShapes(HandoverKeyJson.Default);

    public static void MapHandoverKeys(this IEndpointRouteBuilder app)
    {
        var api = app.MapApi("Keys");
        api.MapGet("/handover-keys", List).RequireAuthorization(Scopes.Admin).WithSummary("List hand-over keys, newest first");
        api.MapPost("/handover-keys", Create).Writes().WithMetadata(new SecretField("secret")).RequireAuthorization(Scopes.Admin)
            .WithSummary("Make a key by which your own site hands people over to the hub; its secret is answered once");
        api.MapPost("/handover-keys/{id}/revocation", Revoke).Writes().RequireAuthorization(Scopes.Admin)
            .WithSummary("Revoke a hand-over key: what is signed with it from now on is refused");
        app.MapHandoverKeyPages();
    }

    private static async Task<Results<Ok<Page<HandoverKeyView>>, Refused>> List(
        PageRequest page, Caller caller, HandoverKeyQueries keys, CancellationToken ct)
    {
        if (!page.After(out HandoverKeyId after, out var fault))
            return fault;
        return TypedResults.Ok(await keys.ListAsync(caller.Program, after, page.Limit, ct));
    }

    private static async Task<Results<Created<NewHandoverKeyView>, Refused>> Create(
        Body<HandoverKeyInput> body, Caller caller, CreateHandoverKey create, CancellationToken ct) =>
        (await create.RunAsync(caller.Program, body.Value, ct)).Refused(out var refusal, out var made)
            ? Refused.Because(refusal)
            : TypedResults.Created((string?)null, made);

    private static async Task<Results<Ok<HandoverKeyView>, Refused>> Revoke(
        PathId<HandoverKeyId> id, Caller caller, RevokeHandoverKey revoke, HandoverKeyQueries keys, CancellationToken ct) =>
        await revoke.RunAsync(caller.Program, id.Value, ct)
            ? TypedResults.Ok((await keys.FindAsync(caller.Program, id.Value, ct))!)
            : Refused.NotFound("hand-over key");
}
