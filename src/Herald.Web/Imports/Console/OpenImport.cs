using System.Text.Json;
using Herald.Core.Imports;
using Herald.Web.Imports.Columns;
using Herald.Web.Platform.Frames;
using Herald.Web.Platform.SignIn;
using Herald.Web.Ui.Forms;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.Imports.Console;

/// <summary>Gathers what the page of an import shows.</summary>
internal sealed class OpenImport(ImportQueries imports, ConsoleFrames frames, TimeProvider clock)
{
    private const int ExamplesMax = 3;
    private const int ExampleLengthMax = 40;

    /// <param name="caller">Who looks at it.</param>
    /// <param name="import">The import.</param>
    /// <param name="plan">What the columns are taken for on a page that comes back; null for what is kept.</param>
    /// <param name="faults">What is wrong with it.</param>
    /// <param name="notice">What was just done.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<RazorComponentResult<ImportPage>> ShowAsync(
        StaffCaller caller, Import import, ColumnPlan? plan, FormFaults faults, string? notice, CancellationToken ct) =>
        new(new
        {
            Frame = await frames.OfAsync(caller, ct),
            Import = import,
            Draft = import.State == ImportState.Draft ? await DraftAsync(import, plan, ct) : null,
            Faults = faults,
            Notice = notice,
        })
        {
            StatusCode = faults.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK,
        };

    private async Task<DraftView> DraftAsync(Import import, ColumnPlan? changed, CancellationToken ct)
    {
        var plan = changed ?? ColumnPlan.Of(import.Headers, import.Columns);
        var rows = await imports.SampleAsync(import, import.Position, ct);
        var reader = new ReadPerson(plan, clock);
        return new(
            [.. plan.Headers.Select((header, at) => Column(plan, rows, header, at))],
            [.. rows.Select(row => Row(plan, reader, row))]);
    }

    private static DraftView.ColumnRow Column(ColumnPlan plan, IReadOnlyList<NumberedRow> rows, string header, int at)
    {
        var examples = rows.Where(row => row.Fault is null && at < row.Cells.Count && row.Cells[at].Length > 0)
            .Select(row => Cut(row.Cells[at])).Distinct(StringComparer.Ordinal).Take(ExamplesMax);
        return plan.Targets[at] is ColumnTarget.Attribute attribute
            ? new(header, string.Join(", ", examples), ColumnTarget.WordOf(attribute.Kind), attribute.Name)
            : new(header, string.Join(", ", examples), plan.Targets[at].ToString()!, null);
    }

    private static DraftView.PersonLine Row(ColumnPlan plan, ReadPerson reader, NumberedRow row)
    {
        var person = row.Fault is { } fault ? new PersonRow(new(), [fault]) : reader.Of(row.Cells);
        return new(row.Number, person.Input.Name, person.Input.Email,
            person.Input.Account?.Name ?? person.Input.Account?.ExternalId,
            row.Fault is null && row.Cells.Count == plan.Headers.Count ? Attributes(person) : Cut(string.Join(" ", row.Cells)),
            person.Faults);
    }

    private static string Attributes(PersonRow person) => person.Input.Attributes is not { } values ? ""
        : string.Join(", ", values.Select(static one => $"{one.Key} {Said(one.Value)}"));

    private static string Said(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => "yes",
        JsonValueKind.False => "no",
        _ => Cut(value.ToString()),
    };

    private static string Cut(string text) => text.Length > ExampleLengthMax ? text[..ExampleLengthMax] + "…" : text;
}
