using System.Drawing;
using QRCoder;

namespace Herald.Web.Ui;

/// <summary>An address as a QR code to stand within a page, as wide as the page lets it.</summary>
internal static class QrPicture
{
    public static string Svg(string address)
    {
        using var data = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var drawing = new SvgQRCode(data);
        return drawing.GetGraphic(1, Color.Black, Color.White, true, SvgQRCode.SizingMode.ViewBoxAttribute);
    }
}
