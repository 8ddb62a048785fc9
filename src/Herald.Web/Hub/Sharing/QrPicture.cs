using System.Text;
using Herald.Web.Links;

namespace Herald.Web.Hub.Sharing;

/// <summary>A QR code within a page, which says what it is to those who cannot see it.</summary>
internal static class QrPicture
{
    private const string Label = " role=\"img\" aria-label=\"QR code of your link\"";

    public static string Of(string address)
    {
        var drawing = Encoding.UTF8.GetString(QrCode.Svg(address));
        var begins = drawing.IndexOf("<svg", StringComparison.Ordinal);
        return drawing[begins..].Insert("<svg".Length, Label);
    }
}
