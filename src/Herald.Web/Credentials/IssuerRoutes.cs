using System.Text;
using Herald.Core.Programs;
using Herald.Data;
using Herald.Web.Platform;
using Herald.Web.Platform.Audit;
using Herald.Web.Platform.Keys;
using Herald.Web.Platform.Pages;
using Herald.Web.Platform.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.Credentials;

/// <summary>What verifiers ask for, from wherever they are: the keys of a program, and which credentials are revoked.</summary>
internal static class IssuerRoutes
{
    public static void MapIssuer(this IEndpointRouteBuilder app)
    {
        app.MapPage("/issuers/{slug}/did.json", Document);
        app.MapPage("/issuers/{slug}/status/{number:int}", Status);
        var api = app.MapApi("Badges");
        api.MapGet("/issuer", Get).RequireAuthorization(Scopes.Read)
            .WithSummary("Get who signs the badges that advocates show outside, and with which keys");
        api.MapPost("/issuer/keys", Replace).Writes().RequireAuthorization(Scopes.Admin)
            .WithSummary("Sign with a new key from now on; what earlier keys signed stays good");
    }

    private static async Task<Results<PublicFile, Refused>> Document(string slug, IssuerQueries issuers, CancellationToken ct) =>
        await issuers.DocumentAsync(slug, ct) is { } document
            ? new PublicFile(Encoding.UTF8.GetBytes(document.ToJsonString()), "application/did+json")
            : Refused.NotFound("issuer");

    private static async Task<Results<PublicFile, Refused>> Status(string slug, int number, StatusLists lists, CancellationToken ct)
    {
        if (await lists.FindAsync(slug, number, ct) is not { } found)
            return Refused.NotFound("status list");
        return found.Refused(out var refusal, out var list)
            ? Refused.Because(refusal)
            : new PublicFile(Encoding.ASCII.GetBytes(list), "application/vc+jwt");
    }

    private static async Task<Ok<IssuerView>> Get(Caller caller, IssuerQueries issuers, CancellationToken ct) =>
        TypedResults.Ok(await issuers.OfAsync(caller.Program, ct));

    private static async Task<Results<Ok<IssuerView>, Refused>> Replace(
        Caller caller, SigningKeys keys, IssuerQueries issuers, HeraldDb db, KeyAuthors authors, AuditTrail audit, CancellationToken ct)
    {
        if ((await keys.ReplaceAsync(caller.Program, ct)).Refused(out var refusal, out var key))
            return Refused.Because(refusal);
        audit.Note(db, await authors.OfAsync(caller, ct), "made signing key", Issuer.KeyName(key.Number));
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(await issuers.OfAsync(caller.Program, ct));
    }
}
