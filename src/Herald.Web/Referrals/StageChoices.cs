using Herald.Core.Referrals;
using Herald.Web.Ui.Forms;
using Herald.Web.Ui.Words;

namespace Herald.Web.Referrals;

/// <summary>The stages that somebody may report; the others follow from other facts.</summary>
internal static class StageChoices
{
    public static IReadOnlyList<Choice> All { get; } =
    [
        Of(Stage.Qualified, "worth talking to"),
        Of(Stage.Opportunity, "there is a deal to win"),
        Of(Stage.Won, "the deal is won"),
        Of(Stage.Disqualified, "no real or fitting lead"),
        Of(Stage.Lost, "the deal was lost"),
    ];

    private static Choice Of(Stage stage, string meaning) => new(StageText.Name(stage), $"{StageText.Of(stage)}: {meaning}");
}
