using System.Text.Json.Nodes;
using Herald.Web.Platform.Json;

namespace Herald.Web.Demo;

/// <summary>A challenge, as POST /v1/challenges takes it, and the ways that advocates have taken through it.</summary>
internal sealed record PlannedChallenge(JsonObject Body, IReadOnlyList<PlannedChallenge.Way> Ways)
{
    /// <summary>What its cover shows, by the name of the drawing; null where it has none.</summary>
    public string? Cover { get; private init; }

    public string Slug => (string)Body["slug"]!;

    public static PlannedChallenge Of(JsonObject entry, DateTimeOffset now)
    {
        var body = entry["challenge"]!.DeepClone().AsObject();
        if ((int?)entry["open_days"] is { } days)
        {
            var today = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero);
            body["period"] = new JsonObject { ["to"] = InstantJson.Print(today.AddDays(days)) };
        }

        return new(body, [.. entry["ways"]!.AsArray().Select(static way => new Way(
            (string)way!["advocate"]!,
            [.. way["steps"]!.AsArray().Select(static step => new Step(
                step!["evidence"]!.AsObject(), (string?)step["judge"], (string?)step["note"]))]))])
        {
            Cover = (string?)entry["cover"],
        };
    }

    /// <summary>One advocate's way; without steps it is begun only.</summary>
    internal sealed record Way(string Advocate, IReadOnlyList<Step> Steps);

    /// <summary>What is handed in, and what staff say of it: approval, return or rejection; null for nothing yet.</summary>
    internal sealed record Step(JsonObject Evidence, string? Judge, string? Note);
}
