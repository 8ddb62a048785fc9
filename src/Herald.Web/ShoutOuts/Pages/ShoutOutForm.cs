using Herald.Web.Platform.Forms;

namespace Herald.Web.ShoutOuts.Pages;

/// <summary>A shout-out as a member fills it in.</summary>
/// <param name="Name">Whom he means, as he writes the name.</param>
/// <param name="Who">Whom he chose of several, by id.</param>
/// <param name="Text">The words.</param>
/// <param name="Reason">What for.</param>
/// <param name="Agreed">The version of what he agrees to, so that it may be shown outside; null where he does not.</param>
public sealed record ShoutOutForm(string? Name, string? Who, string? Text, string? Reason, string? Agreed)
{
    public static ShoutOutForm Empty { get; } = new(null, null, null, null, null);

    internal static ShoutOutForm Of(FormFields fields) => new(
        fields.Text("name"), fields.Text("who"), fields.Text("text"), fields.Text("reason"),
        fields.Ticked("outside") ? fields.Text("version") : null);
}
