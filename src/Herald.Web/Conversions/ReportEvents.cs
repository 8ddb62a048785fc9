using System.Text.Json;
using Herald.Core.Ids;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace Herald.Web.Conversions;

/// <summary>Takes a batch in one transaction; an event that is refused leaves nothing behind.</summary>
internal sealed class ReportEvents(ReportEvent report, ReadAhead ahead, IOptions<JsonOptions> json)
{
    public async Task<BatchAnswer> RunAsync(ProgramId program, EventBatch batch, CancellationToken ct)
    {
        var inputs = batch.Events!.Select(Read).ToList();
        await ahead.RunAsync(program, [.. inputs.Where(static input => input.Fault is null).Select(static input => input.Value)], ct);
        var results = new List<BatchAnswer.Item>(inputs.Count);
        foreach (var input in inputs)
            results.Add(input.Fault is { } fault ? BatchAnswer.Item.Of(fault.Problem) : await TakeAsync(program, input.Value, ct));
        return new(results);
    }

    private Body<EventInput> Read(JsonElement element) => Body<EventInput>.Read(
        JsonSerializer.SerializeToUtf8Bytes(element, json.Value.SerializerOptions.GetTypeInfo(typeof(JsonElement))),
        json.Value.SerializerOptions);

    private async Task<BatchAnswer.Item> TakeAsync(ProgramId program, EventInput input, CancellationToken ct) =>
        (await report.RunAsync(program, input, ct)).Refused(out var refusal, out var answer)
            ? BatchAnswer.Item.Of(Refused.Because(refusal).Problem)
            : BatchAnswer.Item.Of(answer);
}
