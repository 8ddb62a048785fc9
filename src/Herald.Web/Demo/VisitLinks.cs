using System.Globalization;
using System.Text.Json.Nodes;

namespace Herald.Web.Demo;

/// <summary>
/// Sends visitors through the links, as browsers do. They come once: later runs only bring those whom an interrupted run left out.
/// </summary>
internal sealed class VisitLinks(DemoApi api, DemoPlan plan, DemoProgress progress)
{
    // As far as a summary looks back; clicks are never older than the demo itself.
    private const int LookBackDays = 3650;

    public async Task RunAsync(IReadOnlyDictionary<PlannedShare, string> codes, LoadedSoFar loaded, CancellationToken ct)
    {
        var before = await ClicksAsync(ct);
        foreach (var visit in plan.Visits)
        {
            if (visit.Signup is null)
                await LookAsync(visit, before-- > 0, codes, ct);
            else
                await SignUpAsync(visit, visit.Signup, loaded.Referrals.ContainsKey(visit.Email!), codes, ct);
            progress.Advance();
        }
    }

    private async Task LookAsync(PlannedVisit visit, bool came, IReadOnlyDictionary<PlannedShare, string> codes, CancellationToken ct)
    {
        if (!came)
            await api.FollowAsync(codes[visit.Share], ct);
    }

    private async Task SignUpAsync(
        PlannedVisit visit, JsonObject planned, bool signedUp, IReadOnlyDictionary<PlannedShare, string> codes, CancellationToken ct)
    {
        if (!signedUp)
        {
            var signup = planned.DeepClone().AsObject();
            signup["click"] = await api.FollowAsync(codes[visit.Share], ct);
            await api.SendAsync(HttpMethod.Post, "/v1/events", signup, ct);
        }

        foreach (var reported in visit.Afterwards)
            await api.SendAsync(HttpMethod.Post, "/v1/events", reported, ct);
    }

    private async Task<int> ClicksAsync(CancellationToken ct)
    {
        // A day further than today, wherever the program's days begin.
        var to = DateOnly.FromDateTime(plan.Now.UtcDateTime).AddDays(1);
        var period = string.Create(CultureInfo.InvariantCulture, $"from={to.AddDays(-LookBackDays):yyyy-MM-dd}&to={to:yyyy-MM-dd}");
        var path = "/v1/insights/summary?" + period;
        return (int)(await api.SendAsync(HttpMethod.Get, path, null, ct))["clicks"]!;
    }
}
