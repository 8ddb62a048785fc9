using System.Text.Json.Nodes;

namespace Herald.Web.Demo;

/// <summary>Makes the demo's challenges and lets advocates take them. What an earlier run did is not done again.</summary>
internal sealed class TakeWays(DemoApi api, DemoProgress progress)
{
    public async Task RunAsync(IReadOnlyList<PlannedChallenge> challenges, LoadedSoFar loaded, CancellationToken ct)
    {
        foreach (var planned in challenges)
        {
            var id = await LaunchAsync(planned, loaded, ct);
            progress.Advance();
            foreach (var way in planned.Ways)
            {
                await TakeAsync(id, way, loaded, ct);
                progress.Advance();
            }
        }
    }

    private async Task<string> LaunchAsync(PlannedChallenge planned, LoadedSoFar loaded, CancellationToken ct)
    {
        var known = loaded.Challenges.GetValueOrDefault(planned.Slug);
        var id = known.Id ?? await MakeAsync(planned, ct);
        if (known.State is null or "draft")
            await api.SendAsync(HttpMethod.Post, $"/v1/challenges/{id}/launch", null, ct);
        return id;
    }

    private async Task<string> MakeAsync(PlannedChallenge planned, CancellationToken ct)
    {
        var body = planned.Body;
        if (planned.Cover is { } motif)
            body["cover"] = (string)(await api.UploadAsync("/v1/pictures?purpose=cover", DrawCover.Png(motif), ct))["id"]!;
        return (string)(await api.SendAsync(HttpMethod.Post, "/v1/challenges", body, ct))["id"]!;
    }

    private async Task TakeAsync(string challenge, PlannedChallenge.Way planned, LoadedSoFar loaded, CancellationToken ct)
    {
        var (way, steps, waits) = loaded.Ways.GetValueOrDefault((challenge, loaded.Advocates[planned.Advocate]));
        if (way is null && planned.Steps.Count == 0)
            await HandInAsync(challenge, planned.Advocate, null, ct);
        for (var at = 0; at < planned.Steps.Count; at++)
        {
            var step = planned.Steps[at];
            if (at >= steps)
                way = await HandInAsync(challenge, planned.Advocate, step.Evidence, ct);
            if (step.Judge is not null && (at >= steps || (at == steps - 1 && waits)))
                await JudgeAsync(way!, step, ct);
        }
    }

    private Task JudgeAsync(string way, PlannedChallenge.Step step, CancellationToken ct) => api.SendAsync(
        HttpMethod.Post,
        $"/v1/completions/{way}/{step.Judge}",
        new() { [step.Judge == "rejection" ? "reason" : "note"] = step.Note },
        ct);

    private async Task<string> HandInAsync(string challenge, string advocate, JsonObject? evidence, CancellationToken ct)
    {
        var body = new JsonObject { ["advocate"] = advocate };
        if (evidence is not null)
            body["evidence"] = evidence.DeepClone();
        var path = $"/v1/challenges/{challenge}/completions";
        return (string)(await api.SendAsync(HttpMethod.Post, path, body, ct))["id"]!;
    }
}
