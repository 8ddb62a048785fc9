using System.Globalization;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Links;

/// <summary>How wide a picture may be: <c>?size=</c> 128 to 2,048 pixels, 512 unless told.</summary>
[ReadsQuery("size")]
internal sealed class PngSize : IBound
{
    // Below this the squares of a long address would be smaller than a pixel.
    private const int PixelsMin = 128;
    private const int PixelsMax = 2048;
    private const int PixelsDefault = 512;

    public int Pixels { get; private init; } = PixelsDefault;

    public Refused? Fault { get; private init; }

    public static ValueTask<PngSize> BindAsync(HttpContext http)
    {
        if (!http.Request.Query.TryGetValue("size", out var text))
            return new(new PngSize());
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var pixels) && pixels is >= PixelsMin and <= PixelsMax)
            return new(new PngSize { Pixels = pixels });
        var faults = new Faults();
        faults.Add("size", $"A whole number of pixels from {PixelsMin} to {PixelsMax} is expected.", "invalid_size");
        return new(new PngSize { Fault = Refused.Because(faults.ToRefusal()) });
    }
}
