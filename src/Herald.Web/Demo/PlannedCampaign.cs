using System.Globalization;
using System.Text.Json.Nodes;

namespace Herald.Web.Demo;

/// <summary>A campaign, as POST /v1/campaigns takes it, without the ids of its challenges, which are named by their slugs.</summary>
internal sealed record PlannedCampaign(JsonObject Body, IReadOnlyList<string> Challenges)
{
    public string Name => (string)Body["name"]!;

    /// <summary>Its days as written, or whole months around the day on which the demo is loaded.</summary>
    public static PlannedCampaign Of(JsonObject entry, DateTimeOffset now)
    {
        var body = entry["campaign"]!.DeepClone().AsObject();
        var month = new DateOnly(now.Year, now.Month, 1);
        if ((int?)entry["months_before"] is { } before)
            body["begins_on"] = Print(month.AddMonths(-before));
        if ((int?)entry["months_after"] is { } after)
            body["ends_on"] = Print(month.AddMonths(after + 1).AddDays(-1));
        return new(body, [.. entry["challenges"]!.AsArray().Select(static slug => (string)slug!)]);
    }

    private static string Print(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
