using System.Drawing;
using System.Text;
using QRCoder;

namespace Herald.Web.Links;

/// <summary>Draws an address as a QR code with its quiet zone, readable with a sixth of it hidden.</summary>
internal static class QrCode
{
    private const QRCodeGenerator.ECCLevel Correction = QRCodeGenerator.ECCLevel.M;

    /// <summary>As wide as the page that shows it wants.</summary>
    public static byte[] Svg(string address)
    {
        using var data = Encode(address);
        using var drawing = new SvgQRCode(data);
        return Encoding.UTF8.GetBytes(drawing.GetGraphic(1, Color.Black, Color.White, true, SvgQRCode.SizingMode.ViewBoxAttribute));
    }

    /// <summary>The widest that fits: each square of the code is a whole number of pixels, so that it stays sharp.</summary>
    public static byte[] Png(string address, int pixelsMax)
    {
        using var data = Encode(address);
        using var drawing = new PngByteQRCode(data);
        return drawing.GetGraphic(Math.Max(1, pixelsMax / data.ModuleMatrix.Count));
    }

    private static QRCodeData Encode(string address) => QRCodeGenerator.GenerateQrCode(address, Correction);
}
