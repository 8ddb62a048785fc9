using Herald.Core.Ids;
using Herald.Data;
using Herald.Web.Platform.Audit;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Frames;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Pages;
using Herald.Web.Platform.Problems;
using Herald.Web.Platform.SignIn;
using Herald.Web.Ui.Forms;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.HubSignIn.HandOver.Keys;

/// <summary>The same keys in the console, for owners.</summary>
internal static class HandoverKeyPages
{
    private const string Path = "/console/{slug}/hand-over";

    // Five stand at most; the others are history.
    private const int ShownMax = 50;

    public static void MapHandoverKeyPages(this IEndpointRouteBuilder app)
    {
        app.MapPage(Path, PagePolicies.Own, Show);
        app.MapForm(Path, PagePolicies.Own, Create);
        app.MapForm(Path + "/{id}/revocation", PagePolicies.Own, Revoke);
    }

    private static Task<RazorComponentResult<HandoverKeysPage>> Show(
        StaffCaller caller, HandoverKeyQueries keys, ConsoleFrames frames, CancellationToken ct) =>
        PageAsync(caller, keys, frames, null, FormFaults.None, ct);

    // The secret is on the page that answers, and nowhere ever after.
    private static async Task<RazorComponentResult<HandoverKeysPage>> Create(
        FormFields form, StaffCaller caller, CreateHandoverKey create, HeraldDb db, AuditTrail audit, HandoverKeyQueries keys,
        ConsoleFrames frames, CancellationToken ct)
    {
        var input = new HandoverKeyInput { Name = form.Text("name"), CreatesAdvocates = form.Ticked("creates_advocates") };
        var faults = new Faults();
        input.Check(faults);
        if (faults.Any)
            return await PageAsync(caller, keys, frames, null, FormFaults.Of(faults.ToRefusal()), ct);
        await using var write = await WriteTransaction.BeginAsync(db, caller.Program, ct);
        if ((await create.RunAsync(caller.Program, input, ct)).Refused(out var refusal, out var made))
            return await PageAsync(caller, keys, frames, null, FormFaults.Of(refusal), ct);
        audit.Note(db, caller, "made hand-over key", made.Id.ToString(), made.Name);
        await write.CommitAsync(ct);
        return await PageAsync(caller, keys, frames, made, FormFaults.None, ct);
    }

    private static async Task<Results<SeeOther, Refused>> Revoke(
        string slug, PathId<HandoverKeyId> id, FormFields form, StaffCaller caller, RevokeHandoverKey revoke, HeraldDb db, AuditTrail audit,
        CancellationToken ct)
    {
        await using var write = await WriteTransaction.BeginAsync(db, caller.Program, ct);
        if (!await revoke.RunAsync(caller.Program, id.Value, ct))
            return Refused.NotFound("hand-over key");
        audit.Note(db, caller, "revoked hand-over key", id.Value.ToString());
        await write.CommitAsync(ct);
        return new SeeOther($"/console/{slug}/hand-over");
    }

    private static async Task<RazorComponentResult<HandoverKeysPage>> PageAsync(
        StaffCaller caller, HandoverKeyQueries keys, ConsoleFrames frames, NewHandoverKeyView? made, FormFaults faults,
        CancellationToken ct)
    {
        var listed = (await keys.ListAsync(caller.Program, default, ShownMax, ct)).Data;
        var frame = await frames.OfAsync(caller, ct);
        return new(new { Frame = frame, Keys = listed, Made = made, Faults = faults })
        {
            StatusCode = faults.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK,
        };
    }
}
