using Herald.Core.Referrals;
using Herald.Web.Platform.Forms;

namespace Herald.Web.Hub.Referring;

/// <summary>Step two of a referral: how the friend is introduced, as the advocate chose and typed it.</summary>
/// <param name="Way">form, email or phone; null where nothing was chosen.</param>
/// <param name="Subject">The subject of the e-mail.</param>
/// <param name="Words">His words in the e-mail.</param>
/// <param name="CopyRep">Whether the sales rep gets a copy of it.</param>
/// <param name="Call">When it is a good time to call.</param>
/// <param name="Agreed">Whether he says that the friend agreed.</param>
public sealed record IntroductionForm(string? Way, string? Subject, string? Words, bool CopyRep, string? Call, bool Agreed)
{
    internal const string ByForm = "form";
    internal const string ByEmail = "email";
    internal const string ByPhone = "phone";

    /// <summary>As it is first shown: the warmest way that what is known of the friend allows.</summary>
    internal static IntroductionForm For(FriendForm friend) =>
        new(friend.Email is null ? ByPhone : ByEmail, null, null, CopyRep: true, null, Agreed: false);

    internal static IntroductionForm Of(FormFields form) => new(
        form.Text("way"), form.Text("subject"), form.Text("words"), form.Ticked("copy"), form.Text("call"), form.Ticked("agreed"));

    internal Introduction? Introduction => Way switch
    {
        ByForm => Core.Referrals.Introduction.Form,
        ByEmail => Core.Referrals.Introduction.Email,
        ByPhone => Core.Referrals.Introduction.Phone,
        _ => null,
    };
}
