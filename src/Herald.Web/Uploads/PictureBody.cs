using Herald.Core.Uploads;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Uploads;

/// <summary>A body that is a picture. Its content type opens the door; what it is is read from its bytes.</summary>
internal sealed class PictureBody : IBound
{
    /// <summary>The media types by which it may be sent.</summary>
    public static IReadOnlyList<string> Types { get; } = ["image/png", "image/jpeg", "image/webp", "image/gif", "application/octet-stream"];

    public Refused? Fault { get; private init; }

    public ReadOnlyMemory<byte> Bytes { get; private init; }

    /// <summary>The same drawn anew, once the filter before the endpoint has seen to it.</summary>
    public MadePicture? Made { get; set; }

    public static async ValueTask<PictureBody> BindAsync(HttpContext http)
    {
        var type = http.Request.ContentType?.Split(';')[0].Trim();
        if (!Types.Contains(type, StringComparer.OrdinalIgnoreCase))
        {
            return new()
            {
                Fault = Refused.With(
                    415, "content_type_not_taken", $"Send the picture itself as the body, as one of {string.Join(", ", Types)}."),
            };
        }

        return await BodyBytes.ReadAsync(http, PictureRules.FileBytesMax) is { } bytes
            ? new() { Bytes = bytes }
            : new()
            {
                Fault = Refused.With(
                    413, "body_too_large",
                    $"The picture is larger than the {PictureRules.FileBytesMax:N0} bytes that are taken. Make it smaller."),
            };
    }
}
