using Herald.Web.Platform.Forms;

namespace Herald.Web.Setup.Preview;

/// <summary>What of a program is to be shown, and in which light.</summary>
internal sealed record PreviewWish(bool Invitation, bool ByNight)
{
    public static PreviewWish Of(FormFields fields) => new(fields.Text("show") == "invitation", fields.Text("light") == "night");

    public static PreviewWish Of(HttpRequest request) => new(request.Query["show"] == "invitation", request.Query["light"] == "night");
}
