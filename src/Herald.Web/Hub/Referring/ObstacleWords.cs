using Herald.Core;
using Herald.Web.Hub.Words;
using Herald.Web.Ui.Forms;
using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.Hub.Referring;

/// <summary>Why a friend cannot be referred, said kindly and with the way on.</summary>
internal static class ObstacleWords
{
    public static FormFaults Of(Refusal obstacle, FriendForm friend) => obstacle.Code switch
    {
        "self_referral" => FormFaults.Because(T("These are your own details. Refer somebody else: a former colleague, "
            + "a customer of yours, a friend in another company.")),
        "referral_exists" => FormFaults.Because(T($"{FriendWords.First(friend.Name)} is among your referrals already. "
            + $"One friend counts once: nothing is lost, and nothing more is needed.")),
        _ => FormFaults.Of(obstacle),
    };

    /// <summary>The page of the referral that is there already; null where none is.</summary>
    public static string? Known(Refusal? obstacle, Member member) =>
        obstacle?.Existing is { } existing ? member.At("/referrals/" + existing) : null;
}
