using System.Globalization;
using Herald.Core.Recognition;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Recognition.Pages;

/// <summary>A ladder as it stands in the form.</summary>
public sealed record LadderForm
{
    private const string Yearly = "yearly";

    /// <summary>The version that the form was opened on.</summary>
    public required string Version { get; init; }

    /// <summary>"never" or "yearly".</summary>
    public required string Renewal { get; init; }

    public required IReadOnlyList<LevelRow> Rows { get; init; }

    /// <summary>What a program may begin with.</summary>
    private static IReadOnlyList<LevelRow> Suggested { get; } =
        [new() { Name = "Member", Points = "0" }, new() { Name = "Insider", Points = "500" }, new() { Name = "Champion", Points = "5000" }];

    internal static LadderForm Of(LadderView ladder) => new()
    {
        Version = ladder.Version.ToString(CultureInfo.InvariantCulture),
        Renewal = ladder.Renewal == LevelRenewal.Yearly ? Yearly : "never",
        Rows = ladder.Levels.Count == 0 ? Suggested : [.. ladder.Levels.Select(LevelRow.Of)],
    };

    internal static LadderForm Of(FormFields fields) => new()
    {
        Version = fields.Text("version") ?? "0",
        Renewal = fields.Text("renewal") == Yearly ? Yearly : "never",
        Rows =
        [
            .. Enumerable.Range(0, Ladder.LevelsMax).Where(at => fields.Text(NameOf(at, "row")) is not null).Select(at => new LevelRow
            {
                Name = fields.Text(NameOf(at, "name")),
                Points = fields.Text(NameOf(at, "points")),
                Perks = fields.Text(NameOf(at, "perks")),
            }),
        ],
    };

    /// <summary>What a button does that adds or removes a level; all else stays as it was typed.</summary>
    internal LadderForm Shaped(string? button) => button switch
    {
        "add" when Rows.Count < Ladder.LevelsMax => this with { Rows = [.. Rows, new()] },
        { } text when text.StartsWith("remove.", StringComparison.Ordinal) && Rows.Count > 1
            && int.TryParse(text["remove.".Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var gone) =>
            this with { Rows = [.. Rows.Where((_, at) => at != gone)] },
        _ => this,
    };

    /// <summary>The same as the API takes it, and what is wrong with it, by the fields of the form.</summary>
    internal (LadderInput Input, Faults Faults) Read()
    {
        var faults = new Faults();
        var input = new LadderInput
        {
            Renewal = Renewal == Yearly ? LevelRenewal.Yearly : LevelRenewal.Never,
            Levels =
            [
                .. Rows.Select(static row => new LevelInput
                {
                    Name = row.Name,
                    Points = Number(row.Points),
                    Perks = Lines(row.Perks),
                }),
            ],
        };
        for (var at = 0; at < Rows.Count; at++)
        {
            if (Rows[at].Points is not null && input.Levels[at]!.Points is null)
                faults.Add(NameOf(at, "points"), "A whole number is expected, such as 500.");
        }

        if (!faults.Any)
            Check(input, faults);
        return (input, faults);
    }

    /// <summary>The name of a field of the row at a place from 0 on.</summary>
    internal static string NameOf(int at, string field) => string.Create(CultureInfo.InvariantCulture, $"levels.{at}.{field}");

    // The fields of the API by the names that they have here; a line of perks is its whole field.
    private static void Check(LadderInput input, Faults faults)
    {
        var own = new Faults();
        input.Check(own);
        if (!own.Any)
            return;
        foreach (var (name, messages) in own.ToRefusal().Fields)
        {
            var field = name.Split(".perks[")[0];
            field = (field.Length < name.Length ? field + ".perks" : field).Replace('[', '.').Replace("]", "", StringComparison.Ordinal);
            foreach (var message in messages)
                faults.Add(field, message);
        }
    }

    private static long? Number(string? text) =>
        long.TryParse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string[] Lines(string? text) =>
        text?.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
}
