using Herald.Core;
using Herald.Core.Uploads;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.SignIn;

namespace Herald.Web.Uploads;

/// <summary>
/// Takes the pictures of a form before the form has the program's turn: to unpack one takes a moment in which others write. Each is kept by
/// itself, and goes after a day where the form does not come to name it.
/// </summary>
internal sealed class TakePicture(PicturePurpose purpose, int filesMax = 1) : IEndpointFilter
{
    /// <summary>What a form may have beside its other fields, so that a picture that is too large is still answered in words.</summary>
    public const int FormBytesMax = 2 * PictureRules.FileBytesMax;

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var files = (context.Arguments.OfType<FormFields>().FirstOrDefault()?.Files ?? Enumerable.Empty<IFormFile>())
            .Where(static file => file.Length > 0 && IsPicture(file.Name)).DistinctBy(static file => file.Name).Take(filesMax);
        var sent = new Dictionary<string, SentPicture>(StringComparer.Ordinal);
        foreach (var file in files)
            sent[file.Name] = await TakeAsync(http, file, http.RequestAborted);
        http.Features.Set(new SentPictures(sent));
        return await next(context);
    }

    // Of the form itself, or of one of its rows.
    private static bool IsPicture(string field) =>
        field == SentPicture.FileField || field.EndsWith("." + SentPicture.FileField, StringComparison.Ordinal);

    private async Task<SentPicture> TakeAsync(HttpContext http, IFormFile file, CancellationToken ct)
    {
        if (file.Length > PictureRules.FileBytesMax)
            return new(null, TooHeavy);
        var bytes = new byte[file.Length];
        await using (var stream = file.OpenReadStream())
            await stream.ReadExactlyAsync(bytes, ct);
        var hands = http.RequestServices.GetRequiredService<PictureHands>();
        if ((await hands.MakeAsync(bytes, purpose, ct)).Refused(out var refusal, out var made))
            return new(null, refusal);
        var keep = http.RequestServices.GetRequiredService<KeepPicture>();
        var kept = http.Features.Get<StaffCaller>() is { } staff
            ? await keep.KeepAsync(staff.Program, made, purpose, null, staff.Name, ct)
            : await keep.KeepAsync(
                AdvocateCaller.Of(http).Program, made, purpose, AdvocateCaller.Of(http).Advocate, AdvocateCaller.Of(http).Person.Name, ct);
        return kept.Refused(out refusal, out var picture) ? new(null, refusal) : new(picture.Id, null);
    }

    private static Refusal TooHeavy => new(
        "picture_too_large",
        $"The file is larger than {PictureRules.FileBytesMax >> 20} MB. Make the picture smaller, and choose it again.");
}
