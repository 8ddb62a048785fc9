using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;
using Herald.Web.Rewards.Pages;
using Herald.Web.Ui.Words;

namespace Herald.Web.Challenges.Editor;

/// <summary>A shared goal as it stands in the editor; there is none where all of it is empty.</summary>
public sealed record SharedGoalForm
{
    internal const string Name = "shared_goal";

    public string? Title { get; init; }

    public string? Target { get; init; }

    public IReadOnlyList<GiftForm> Gifts { get; init; } = [];

    internal static SharedGoalForm Of(FormFields fields) => new()
    {
        Title = fields.Text(Name + ".title"),
        Target = fields.Text(Name + ".target"),
        Gifts =
        [
            .. FormRows.Of(Name + ".give", StageForm.GiftsMax, row => fields.Text(row + ".to") is not null)
                .Select(row => GiftForm.Of(fields, row)),
        ],
    };

    internal static SharedGoalForm Of(SharedGoalInput? goal, ProgramMeasures measures) => goal is null ? new() : new()
    {
        Title = goal.Title,
        Target = FormNumber.Print(goal.Target),
        Gifts = [.. (goal.Give ?? []).Select(gift => GiftForm.Of(gift!, measures.Currency))],
    };

    internal SharedGoalInput? Read(ProgramMeasures measures, Faults faults)
    {
        if (Title is null && Target is null && Gifts.Count == 0)
            return null;
        return new()
        {
            Title = Title,
            Target = FormNumber.Small(faults, Name + ".target", Target),
            Give = Gifts.Count == 0 ? null
                : [.. Gifts.Select((gift, at) => ReadGift.From(gift, FormRows.NameOf(Name + ".give", at), measures, faults))],
        };
    }
}
