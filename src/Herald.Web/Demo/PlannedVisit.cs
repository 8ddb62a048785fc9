using System.Text.Json.Nodes;

namespace Herald.Web.Demo;

/// <summary>Somebody who follows a link on the day on which the demo is loaded.</summary>
/// <param name="Share">The link that he follows.</param>
/// <param name="Signup">His signup, to which the click is added; null where he only looks.</param>
/// <param name="Afterwards">What he does then, as POST /v1/events takes it.</param>
internal sealed record PlannedVisit(PlannedShare Share, JsonObject? Signup, IReadOnlyList<JsonObject> Afterwards)
{
    public string? Email => (string?)Signup?["customer"]!["email"];
}
