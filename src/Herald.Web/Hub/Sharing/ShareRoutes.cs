using Herald.Core.Links;
using Herald.Web.Links;
using Herald.Web.Platform;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Pages;
using Herald.Web.Platform.Problems;
using Herald.Web.Platform.SignIn;
using Herald.Web.Ui.Forms;
using Microsoft.AspNetCore.Http.HttpResults;
using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.Hub.Sharing;

/// <summary>Sharing in two steps: where, and with which words.</summary>
internal static class ShareRoutes
{
    private const string Qr = "qr";

    // Sharp on a sheet of paper, at 300 dots in an inch and a hand's breadth.
    private const int PngPixels = 1_200;

    public static IServiceCollection AddSharing(this IServiceCollection services) =>
        services.AddScoped<ShareQueries>().AddScoped<KeepWords>();

    public static void MapSharing(this IEndpointRouteBuilder app)
    {
        app.MapPage("/hub/{slug}/share", PagePolicies.Hub, Places);
        app.MapForm("/hub/{slug}/share/{channel}", PagePolicies.Hub, Choose).WritesInTurn();
        app.MapPage("/hub/{slug}/share/{channel}", PagePolicies.Hub, Words);
        app.MapForm("/hub/{slug}/share/{channel}/words", PagePolicies.Hub, Keep).WritesInTurn();
        app.MapPage("/hub/{slug}/share/qr/sheet", PagePolicies.Hub, Sheet);
        app.MapPage("/hub/{slug}/share/qr/sheet/code.png", PagePolicies.Hub, Png);
        app.MapPage("/hub/{slug}/share/qr/sheet/code.svg", PagePolicies.Hub, Svg);
    }

    private static async Task<IResult> Places(Member member, ShareQueries share, CancellationToken ct) =>
        new RazorComponentResult<SharePage>(new { member.Frame, Places = await share.PlacesAsync(member, ct) });

    // The link is made when somebody chooses to share there, and not by looking at a page: links made are counted as shares.
    private static async Task<IResult> Choose(
        string channel, FormFields form, Member member, MakeLink make, CancellationToken ct)
    {
        if (Channel.Find(channel) is not { } chosen)
            return Missing;
        return (await make.RunAsync(member.ProgramId, member.Id, new() { Channel = chosen.Key }, ct)).Refused(out var refusal, out _)
            ? Refused.Because(refusal)
            : new SeeOther(member.At($"/share/{chosen.Key}"));
    }

    private static async Task<IResult> Words(
        string channel, HttpContext http, Member member, ShareQueries share, OwnAddress address, CancellationToken ct)
    {
        if (Channel.Find(channel) is not { } chosen)
            return Missing;
        return await share.FindAsync(member, chosen, address, ct) is { } text
            ? new RazorComponentResult<WordsPage>(new { Share = text, Notice = Notice.Take(http) })
            : new SeeOther(member.At("/share"));
    }

    private static async Task<IResult> Keep(
        string channel, FormFields form, HttpContext http, Member member, ShareQueries share, KeepWords keep, OwnAddress address,
        CancellationToken ct)
    {
        if (Channel.Find(channel) is not { } chosen || await share.FindAsync(member, chosen, address, ct) is not { } text)
            return Missing;
        var there = new SeeOther(member.At($"/share/{chosen.Key}"));
        if (form.Ticked("back"))
        {
            await keep.ForgetAsync(member, chosen, ct);
            Notice.Leave(http, T("These are the first words again."));
            return there;
        }

        var (subject, words) = (chosen.HasSubject ? form.Text("subject") ?? "" : null, form.Text("text") ?? "");
        if (Check(subject, words) is { Any: true } faults)
        {
            return new RazorComponentResult<WordsPage>(
                new { Share = text with { Subject = subject, Text = words }, Faults = faults })
            {
                StatusCode = StatusCodes.Status422UnprocessableEntity,
            };
        }

        await keep.RunAsync(member, chosen, subject, words, ct);
        Notice.Leave(http, T("Your words are kept for next time."));
        return there;
    }

    private static FormFaults Check(string? subject, string words)
    {
        var faults = new Faults();
        if (subject is not null)
            faults.Text("subject", subject, ShareDraft.SubjectMax);
        if (words.Length == 0)
            faults.Add("text", T("Write a word or two of your own, or go back to the first words."));
        else
            faults.OptionalText("text", words, ShareDraft.TextMax, lines: true);
        return faults.Any ? FormFaults.Of(faults.ToRefusal()) : FormFaults.None;
    }

    private static async Task<IResult> Sheet(Member member, ShareQueries share, OwnAddress address, CancellationToken ct) =>
        await share.FindAsync(member, Channel.Find(Qr)!, address, ct) is { } text
            ? new RazorComponentResult<QrSheetPage>(new { Share = text })
            : new SeeOther(member.At("/share"));

    private static async Task<IResult> Png(Member member, ShareQueries share, OwnAddress address, CancellationToken ct) =>
        await share.FindAsync(member, Channel.Find(Qr)!, address, ct) is { } text
            ? TypedResults.File(QrCode.Png(text.Url, PngPixels), "image/png")
            : Missing;

    private static async Task<IResult> Svg(Member member, ShareQueries share, OwnAddress address, CancellationToken ct) =>
        await share.FindAsync(member, Channel.Find(Qr)!, address, ct) is { } text
            ? TypedResults.File(QrCode.Svg(text.Url), "image/svg+xml")
            : Missing;

    private static Refused Missing => Refused.With(
        StatusCodes.Status404NotFound,
        "not_found",
        T("There is no such way to share. Go back and choose one of those that are listed."));
}
