using System.Text.Json.Nodes;
using Herald.Web.Platform.Inputs;
using Microsoft.OpenApi;

namespace Herald.Web.Reference.Document;

/// <summary>Parameters that mean the same wherever they stand. A query parameter that is missing here fails the tests.</summary>
internal static class SharedParameters
{
    public const string IdempotencyKey = "IdempotencyKey";

    public static OpenApiParameter IdempotencyKeyHeader { get; } = new()
    {
        Name = "Idempotency-Key",
        In = ParameterLocation.Header,
        Description = "A name of your own for this request, so that it may be sent again: "
            + "1 to 200 visible ASCII characters, kept for 7 days.",
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, MinLength = 1, MaxLength = 200 },
        Example = JsonValue.Create("4f0c1b9e-signup-1001"),
    };

    private static readonly Dictionary<string, (string Description, OpenApiSchema Schema)> Queries = new(StringComparer.Ordinal)
    {
        ["limit"] = ("How many rows the page has.", new()
        {
            Type = JsonSchemaType.Integer,
            Format = "int32",
            Minimum = "1",
            Maximum = PageRequest.LimitMax.ToString(System.Globalization.CultureInfo.InvariantCulture),
            Default = JsonValue.Create(PageRequest.LimitDefault),
        }),
        ["cursor"] = (
            "The `next_cursor` of the page before, as it was given.",
            new() { Type = JsonSchemaType.String, MinLength = 1, MaxLength = 200 }),
        ["from"] = ("The first day that counts, in the program's zone.", Day("2026-11-01")),
        ["to"] = ("The last day that counts, in the program's zone.", Day("2026-11-30")),
        ["view"] = ("Who reads it: staff (the default), or advocate, who learns nothing of other people.", Text("advocate")),
        ["stage"] = ("Only those in this stage.", Text("qualified")),
        ["state"] = ("Only those that stand there.", Text("submitted")),
        ["challenge"] = ("Only those of this challenge.", Text("chl_01kjmma2g0e00a2wrp5r879zbe")),
        ["advocate"] = ("Only those of this advocate: his id, your external id of him, or his e-mail address.", Text("u-1001")),
        ["assignee"] = ("Only those of this person of the staff, by e-mail address.", Text("kim@northwind.example")),
        ["owner"] = ("Only those of this sales rep, by e-mail address.", Text("rep@northwind.example")),
        ["id"] = ("The event: its id here, or the id that you gave it.", Text("order-1001")),
        ["slug"] = ("The leaderboard: points, referrals-won or closed-value.", Text("points")),
        ["period"] = (
            "The time that counts: all (the default), the week, month or season that runs, or one by its name, such as 2026-W47, 2026-11 "
                + "or 2026-Q4; a season that is no quarter of the calendar is called as 2027-02-6M. Results of what is over are kept and "
                + "change no more.",
            Text("month")),
        ["by"] = (
            "What is counted by: campaign, channel or link (92 days at most); clicks also by hour (7 days at most) and by day, which is "
                + "meant unless told.",
            Text("channel")),
        ["around"] = ("An advocate whose rank and neighbours are to be given too.", Text("adv_01kjmma2g0e00a2wrp5r879zbe")),
        ["audience"] = (
            "Only those who belong to the audience with this slug just now, ranked among themselves; not together with account.",
            Text("quiet-champions")),
        ["account"] = (
            "Only the advocates of this account, ranked among themselves, by who belongs to it now.",
            Text("acc_01kjmma2g0e00a2wrp5r879zbe")),
        ["purpose"] = (
            "What the picture is for: cover, which everybody may see, or proof, which staff and its advocate see.", Text("cover")),
        ["whose"] = (
            "The advocate whose proof it is, by his id; where it is left out, that of who hands it in first.",
            Text("adv_01kjmma2g0e00a2wrp5r879zbe")),
        ["name"] = ("The name of a pool: 1 to 64 small letters, digits, - and _.", Text("welcome")),
    };

    public static OpenApiParameter Query(string name)
    {
        var known = Queries.TryGetValue(name, out var found);
        return new()
        {
            Name = name,
            In = ParameterLocation.Query,
            Description = known ? found.Description : null,
            Schema = known ? found.Schema : new OpenApiSchema { Type = JsonSchemaType.String },
        };
    }

    private static OpenApiSchema Text(string example) => new() { Type = JsonSchemaType.String, Examples = [JsonValue.Create(example)] };

    private static OpenApiSchema Day(string example) =>
        new() { Type = JsonSchemaType.String, Format = "date", Examples = [JsonValue.Create(example)] };
}
