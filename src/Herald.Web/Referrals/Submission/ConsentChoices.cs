using Herald.Web.Ui.Forms;

namespace Herald.Web.Referrals.Submission;

/// <summary>Who may have told staff that a friend agrees to be contacted; the words are kept with the referral.</summary>
internal static class ConsentChoices
{
    public static IReadOnlyList<Choice> All { get; } =
    [
        new("advocate", "The advocate has asked the friend, who agrees to be contacted"),
        new("friend", "The friend told us that we may make contact"),
    ];

    public static Choice? Find(string? value) => All.FirstOrDefault(choice => choice.Value == value);
}
