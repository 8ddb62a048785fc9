using Herald.Core.Credentials;
using Herald.Core.Ids;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;
using Herald.Web.Platform.SignIn;
using Herald.Web.Ui;
using Microsoft.AspNetCore.Http.HttpResults;
using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.Credentials;

/// <summary>What the owner of a badge decides in the hub.</summary>
internal static class OwnShareRoutes
{
    private const string Shares = "/hub/{slug}/badges/{name}/shares";

    public static void MapOwnShares(this IEndpointRouteBuilder app)
    {
        app.MapForm(Shares, PagePolicies.Hub, Share).WritesInTurn();
        app.MapForm(Shares + "/{id}/end", PagePolicies.Hub, End).WritesInTurn();
    }

    private static async Task<Results<SeeOther, Refused>> Share(
        string slug, string name, FormFields fields, AdvocateCaller caller, HttpContext http, ShareBadge share, CancellationToken ct)
    {
        var consent = SharingConsent.Of(PageCulture.Current, caller.Settings.Name, caller.Person.Name);
        if (fields.Text("version") != consent.Version)
            return Back(slug, name, http, T("These words have changed. Read them again."));
        var answer = new SharingAnswer(
            consent.Version, fields.Ticked("named") ? caller.Person.Name : null, fields.Ticked("identified"));
        var award = IdText.TryRead(fields.Text("award"), out BadgeAwardId read) ? read : default;
        return (await share.RunAsync(caller, award, answer, ct)).Refused(out var refusal, out _)
            ? Refused.Because(refusal)
            : Back(slug, name, http, T("Anybody who has the address can see it now. It stands below."));
    }

    private static async Task<Results<SeeOther, Refused>> End(
        string slug, string name, PathId<BadgeShareId> id, AdvocateCaller caller, HttpContext http, ShareBadge share,
        CancellationToken ct) =>
        (await share.EndAsync(caller, id.Value, ct)).Refused(out var refusal, out _)
            ? Refused.Because(refusal)
            : Back(slug, name, http, T("It is shown no more."));

    private static SeeOther Back(string slug, string name, HttpContext http, string notice)
    {
        Notice.Leave(http, notice);
        return new($"/hub/{slug}/badges/{Uri.EscapeDataString(name)}");
    }
}
