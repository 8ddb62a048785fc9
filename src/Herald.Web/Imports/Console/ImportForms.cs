using Herald.Core.Ids;
using Herald.Core.Imports;
using Herald.Data;
using Herald.Web.Imports.Columns;
using Herald.Web.Imports.Files;
using Herald.Web.Platform.Audit;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Frames;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;
using Herald.Web.Platform.SignIn;
using Herald.Web.Ui.Forms;
using Herald.Web.Ui.Words;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.Imports.Console;

/// <summary>What the forms of the imports' pages do.</summary>
internal static class ImportForms
{
    private const string Begin = "begin";

    public static async Task<Results<RazorComponentResult<ImportsPage>, SeeOther>> Bring(
        string slug, FormFields fields, StaffCaller caller, HttpContext http, KeepFile keep, ImportQueries imports, ConsoleFrames frames,
        CancellationToken ct)
    {
        if (fields.Files.GetFile("file") is not { Length: > 0 } file)
        {
            var none = LineLimits.No("file_empty", "Choose a file in which there is something.");
            return await ImportConsole.ListAsync(default, FormFaults.Of(none), caller, http, imports, frames, ct);
        }

        await using var stream = file.OpenReadStream();
        return (await keep.RunAsync(caller.Program, caller.Name, file.FileName, stream, ct)).Refused(out var refusal, out var id)
            ? await ImportConsole.ListAsync(default, FormFaults.Of(refusal), caller, http, imports, frames, ct)
            : new SeeOther($"/console/{slug}/imports/{id}");
    }

    public static async Task<Results<RazorComponentResult<ImportPage>, SeeOther, Refused>> Plan(
        string slug, PathId<ImportId> id, FormFields fields, StaffCaller caller, HeraldDb db, ImportQueries imports, StartImport start,
        OpenImport open, AuditTrail audit, CancellationToken ct)
    {
        if (await imports.FindAsync(caller.Program, id.Value, ct) is not { } import)
            return Refused.NotFound("import");
        var plan = Read(import, fields);
        var begins = fields.Text("do") == Begin;
        if ((await start.RunAsync(caller.Program, import.Id, plan, begins, ct)).Refused(out var refusal, out _))
            return await open.ShowAsync(caller, import, plan, FormFaults.Of(refusal), null, ct);
        if (begins)
            audit.Note(db, caller, "began import", import.Id.ToString(), import.FileName);
        return new SeeOther($"/console/{slug}/imports/{import.Id}" + (begins ? "" : "#rows"));
    }

    public static async Task<Results<RazorComponentResult<ImportPage>, SeeOther, Refused>> Stop(
        string slug, PathId<ImportId> id, StaffCaller caller, HttpContext http, HeraldDb db, ImportQueries imports, StartImport start,
        OpenImport open, AuditTrail audit, CancellationToken ct)
    {
        if (await imports.FindAsync(caller.Program, id.Value, ct) is not { } before)
            return Refused.NotFound("import");
        if ((await start.StopAsync(caller.Program, before.Id, ct)).Refused(out var refusal, out var import))
            return await open.ShowAsync(caller, before, null, FormFaults.Of(refusal), null, ct);
        audit.Note(db, caller, "stopped import", import.Id.ToString(), import.FileName);
        Notice.Leave(http, before.State == ImportState.Draft
            ? "The file is dropped; nothing of it was written."
            : $"The import is stopped after {SpanText.Count(import.LastRow - 1, "row")}; what they said stays.");
        return new SeeOther($"/console/{slug}/imports");
    }

    private static ColumnPlan Read(Import import, FormFields fields)
    {
        var plan = ColumnPlan.Of(import.Headers, import.Columns);
        for (var at = 0; at < import.Headers.Count; at++)
        {
            if (fields.Text(ColumnPlan.FieldOf(at)) is not { } word)
                continue;
            // A kind of attribute is chosen by itself; its name stands beside it, the heading's where none does.
            if (ColumnTarget.Attributes.Any(one => one.Word == word))
                word += ":" + (fields.Text(ColumnPlan.NameOf(at)) ?? ColumnPlan.Suggested(import.Headers[at]));
            if (ColumnTarget.TryRead(word, out var target))
                plan = plan.With(at, target);
        }

        return plan;
    }
}
