using System.Text;
using Herald.Web.Links;
using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.Hub.Sharing;

/// <summary>A QR code within a page, which says what it is to those who cannot see it.</summary>
internal static class QrPicture
{
    public static string Of(string address)
    {
        var drawing = Encoding.UTF8.GetString(QrCode.Svg(address));
        var begins = drawing.IndexOf("<svg", StringComparison.Ordinal);
        return drawing[begins..].Insert("<svg".Length, $" role=\"img\" aria-label=\"{T("QR code of your link")}\"");
    }
}
