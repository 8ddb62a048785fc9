using System.Text.Json;
using Herald.Core.Ids;
using Herald.Data;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace Herald.Web.Conversions;

/// <summary>Takes a batch in one transaction; an event that is refused is undone alone.</summary>
internal sealed class ReportEvents(HeraldDb db, ReportEvent report, IOptions<JsonOptions> json)
{
    private const string Mark = "event";

    public async Task<BatchAnswer> RunAsync(ProgramId program, EventBatch batch, CancellationToken ct)
    {
        var results = new List<BatchAnswer.Item>(batch.Events!.Count);
        foreach (var element in batch.Events)
            results.Add(await TakeAsync(program, element, ct));
        return new(results);
    }

    private async Task<BatchAnswer.Item> TakeAsync(ProgramId program, JsonElement element, CancellationToken ct)
    {
        var input =
            Body<EventInput>.Read(JsonSerializer.SerializeToUtf8Bytes(element,
            json.Value.SerializerOptions.GetTypeInfo(typeof(JsonElement))), json.Value.SerializerOptions);
        if (input.Fault is { } fault)
            return BatchAnswer.Item.Of(fault.Problem);
        await db.MarkAsync(Mark, ct);
        if ((await report.RunAsync(program, input.Value, ct)).Refused(out var refusal, out var answer))
        {
            await db.ReturnToAsync(Mark, ct);
            return BatchAnswer.Item.Of(Refused.Because(refusal).Problem);
        }

        await db.ForgetMarkAsync(Mark, ct);
        return BatchAnswer.Item.Of(answer);
    }
}
