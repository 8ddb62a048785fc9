using System.Text.Json.Nodes;

namespace Herald.Web.Demo;

/// <summary>Makes the demo's campaigns of its challenges, once these are there.</summary>
internal sealed class BundleCampaigns(DemoApi api, DemoProgress progress)
{
    public async Task RunAsync(IReadOnlyList<PlannedCampaign> campaigns, LoadedSoFar loaded, CancellationToken ct)
    {
        var challenges = new Dictionary<string, string>(StringComparer.Ordinal);
        await foreach (var one in api.ListAsync("/v1/challenges", ct))
            challenges[(string)one["slug"]!] = (string)one["id"]!;
        foreach (var planned in campaigns)
        {
            if (!loaded.Campaigns.Contains(planned.Name))
            {
                var body = planned.Body.DeepClone().AsObject();
                body["challenges"] = new JsonArray([.. planned.Challenges.Select(slug => (JsonNode)challenges[slug])]);
                await api.SendAsync(HttpMethod.Post, "/v1/campaigns", body, ct);
            }

            progress.Advance();
        }
    }
}
