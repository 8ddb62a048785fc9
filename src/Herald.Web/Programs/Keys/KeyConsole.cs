using Herald.Core.Ids;
using Herald.Data;
using Herald.Web.Platform.Audit;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Frames;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Keys;
using Herald.Web.Platform.Pages;
using Herald.Web.Platform.Problems;
using Herald.Web.Platform.SignIn;
using Herald.Web.Ui.Forms;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.Programs.Keys;

/// <summary>The API keys in the console: made, shown once, revoked.</summary>
internal static class KeyConsole
{
    private const string List = "/console/{slug}/keys";

    // The new key goes to the next page in a sealed cookie, since a form that was taken leads on; it is there for as long as that takes.
    private const string SecretCookie = "herald.key";
    private static readonly TimeSpan SecretLifetime = TimeSpan.FromMinutes(1);

    public static void MapKeyConsole(this IEndpointRouteBuilder app)
    {
        app.MapPage(List, PagePolicies.Own, ListAsync);
        app.MapPage(List + "/{id}/revocation", PagePolicies.Own, AskAsync);
        app.MapForm(List, PagePolicies.Own, MakeAsync).WritesInTurn();
        app.MapForm(List + "/{id}/revocation", PagePolicies.Own, RevokeAsync).AddEndpointFilter<ForgetKeys>().WritesInTurn();
    }

    private static async Task<RazorComponentResult<KeysPage>> ListAsync(
        PathId<KeyId>? cursor, HttpContext http, StaffCaller caller, KeyQueries keys, SealedCookie cookie, ConsoleFrames frames,
        CancellationToken ct)
    {
        var made = cookie.Read(http, SecretCookie);
        if (made is not null)
            cookie.Forget(http, SecretCookie);
        var secret = made is [var program, var text] && program == caller.Program.ToString() ? text : null;
        return await PageAsync(caller, cursor?.Value ?? default, keys, frames, FormFaults.None, null, [], secret, Notice.Take(http), ct);
    }

    private static async Task<Results<RazorComponentResult<RevokeKeyPage>, Refused>> AskAsync(
        PathId<KeyId> id, StaffCaller caller, KeyQueries keys, ConsoleFrames frames, CancellationToken ct) =>
        await keys.FindAsync(caller.Program, id.Value, ct) is { RevokedAt: null } key
            ? new RazorComponentResult<RevokeKeyPage>(new
            {
                Frame = await frames.OfAsync(caller, ct),
                Measures = await frames.MeasuresAsync(caller.Program, ct),
                Key = Row(key),
            })
            : Refused.NotFound("key that still opens");

    private static async Task<Results<SeeOther, RazorComponentResult<KeysPage>>> MakeAsync(
        string slug, FormFields form, HttpContext http, StaffCaller caller, CreateKey create, KeyQueries keys, SealedCookie cookie,
        AuditTrail audit, HeraldDb db, ConsoleFrames frames, CancellationToken ct)
    {
        var input = new KeyInput { Name = form.Text("name"), Scopes = form.All("scopes") };
        if (input.FindFault() is { } fault)
            return await PageAsync(caller, default, keys, frames, FormFaults.Of(fault), input.Name, input.Scopes, null, null, ct);
        var (key, secret) = create.Run(caller.Program, input.Name!.Trim(), input.Scopes);
        audit.Note(db, caller, "made API key", key.Name, $"{key.Prefix}: {string.Join(", ", key.Scopes)}");
        cookie.Set(http, SecretCookie, SecretLifetime, caller.Program.ToString(), secret);
        return new SeeOther($"/console/{slug}/keys");
    }

    private static async Task<Results<SeeOther, Refused>> RevokeAsync(
        string slug, PathId<KeyId> id, FormFields form, HttpContext http, StaffCaller caller, RevokeKey revoke, KeyQueries keys,
        AuditTrail audit, HeraldDb db, CancellationToken ct)
    {
        if (await keys.FindAsync(caller.Program, id.Value, ct) is not { } key || !await revoke.RunAsync(caller.Program, id.Value, ct))
            return Refused.NotFound("key");
        audit.Note(db, caller, "revoked API key", key.Name, key.Prefix);
        Notice.Leave(http, $"The key {key.Name} opens nothing any more.");
        return new SeeOther($"/console/{slug}/keys");
    }

    private static async Task<RazorComponentResult<KeysPage>> PageAsync(
        StaffCaller caller, KeyId after, KeyQueries keys, ConsoleFrames frames, FormFaults faults, string? name,
        IReadOnlyList<string> chosen, string? secret, string? notice, CancellationToken ct)
    {
        var page = await keys.ListAsync(caller.Program, after, PageRequest.LimitDefault, ct);
        return new(new
        {
            Frame = await frames.OfAsync(caller, ct),
            Measures = await frames.MeasuresAsync(caller.Program, ct),
            Keys = (IReadOnlyList<KeyRow>)[.. page.Data.Select(Row)],
            Cursor = page.NextCursor,
            Secret = secret,
            Faults = faults,
            Name = name,
            Chosen = chosen,
            Notice = notice,
        })
        {
            StatusCode = faults.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK,
        };
    }

    private static KeyRow Row(KeyView key) =>
        new(key.Id.ToString(), key.Name, key.Prefix, key.Scopes, key.CreatedAt, key.LastUsedAt, key.RevokedAt);
}
