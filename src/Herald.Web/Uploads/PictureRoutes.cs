using Herald.Core.Ids;
using Herald.Core.Programs;
using Herald.Core.Uploads;
using Herald.Data;
using Herald.Web.Platform;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Keys;
using Herald.Web.Platform.Pages;
using Herald.Web.Platform.Problems;
using Herald.Web.Platform.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Uploads;

/// <summary>Pictures that people upload: sending one over the API, and the addresses at which they are shown.</summary>
internal static class PictureRoutes
{
    private const string ByKey = "API";
    private const string SmallName = "small";

    private static Refused Nothing => Refused.NotFound("picture");

    public static void MapPictures(this IEndpointRouteBuilder app)
    {
        var api = app.MapApi("Pictures");
        api.MapPost("/pictures", Upload).AddEndpointFilter<DrawFirst>().Writes().RequireAuthorization(Scopes.Write)
            .WithMetadata(new RequestSizeLimitAttribute(TakePicture.FormBytesMax), new ApiBytes(PictureBody.Types, []))
            .WithSummary("Upload a picture, as the body itself; it is drawn anew, and dropped after a day unless something names it")
            .WithExample(answer: PictureExamples.View);
        api.MapGet("/pictures/{id}", Get).RequireAuthorization(Scopes.Read).WithSummary("Get what is known of a picture")
            .WithExample(answer: PictureExamples.View);
        api.MapGet("/pictures/{id}/content", Content).RequireAuthorization(Scopes.Read).WithSummary("Get the picture itself")
            .WithMetadata(new ApiBytes([], ["image/webp", "image/jpeg", "image/png"]));
        app.MapPage("/pictures/{id}", Show);
        app.MapPage("/console/{slug}/pictures/{id}", PagePolicies.See, ShowStaff);
        app.MapPage("/hub/{slug}/pictures/{id}", PagePolicies.Hub, ShowOwn);
    }

    private static async Task<Results<Created<PictureView>, Refused>> Upload(
        PictureWish wish, PictureBody body, Caller caller, HeraldDb db, KeepPicture keep, OwnAddress address, CancellationToken ct)
    {
        if (wish.Advocate is { } whose && !await db.Advocates.AnyAsync(row => row.ProgramId == caller.Program && row.Id == whose, ct))
            return Refused.NotFound("advocate");
        var kept = await keep.AddAsync(caller.Program, body.Made!, wish.Purpose, wish.Advocate, ByKey, ct);
        return kept.Refused(out var refusal, out var picture)
            ? Refused.Because(refusal)
            : TypedResults.Created($"/v1/pictures/{picture.Id}", PictureView.Of(picture, address));
    }

    private static async Task<Results<Ok<PictureView>, Refused>> Get(
        PathId<PictureId> id, Caller caller, PictureQueries pictures, CancellationToken ct) =>
        await pictures.FindAsync(caller.Program, id.Value, ct) is { } picture ? TypedResults.Ok(picture) : Nothing;

    private static async Task<Results<PictureBytes, Refused>> Content(
        PathId<PictureId> id, Caller caller, PictureQueries pictures, CancellationToken ct) =>
        await pictures.ShowAsync(caller.Program, id.Value, ct) is { } picture ? picture : Nothing;

    private static async Task<Results<PictureBytes, Refused>> Show(
        PathId<PictureId> id, [FromQuery] string? size, PictureQueries pictures, CancellationToken ct) =>
        await pictures.ShowPublicAsync(id.Value, size == SmallName ? PictureSize.Small : PictureSize.Full, ct) is { } picture
            ? picture : Nothing;

    private static async Task<Results<PictureBytes, Refused>> ShowStaff(
        PathId<PictureId> id, StaffCaller caller, PictureQueries pictures, CancellationToken ct) =>
        await pictures.ShowAsync(caller.Program, id.Value, ct) is { } picture ? picture : Nothing;

    private static async Task<Results<PictureBytes, Refused>> ShowOwn(
        PathId<PictureId> id, AdvocateCaller caller, PictureQueries pictures, CancellationToken ct) =>
        await pictures.ShowOwnAsync(caller.Program, caller.Advocate, id.Value, ct) is { } picture ? picture : Nothing;
}
