using System.Globalization;

namespace Herald.Web.Messages.Letters;

/// <summary>
/// How letters look. Mail programs know no style sheets and no custom properties, so that every element carries its own looks; they
/// stand here, in one place, in the words of the pages' tokens.
/// </summary>
internal static class LetterLook
{
    private const string Ink = "#1f1b2d";
    private const string Mute = "#645c74";
    private const string Paper = "#faf6ee";
    private const string Card = "#fffdf8";
    private const string Line = "#e3dacb";
    private const string Text = "'Instrument Sans',system-ui,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
    private const string Display = "'Bricolage Grotesque'," + Text;

    public static Dictionary<string, object> Page { get; } = Of($"margin:0;padding:0;background:{Paper};color:{Ink}");

    public static Dictionary<string, object> Sheet { get; } = Of($"background:{Paper}");

    public static Dictionary<string, object> Edge { get; } = Of("padding:0 12px");

    public static Dictionary<string, object> Frame { get; } = Of("width:100%;max-width:560px;margin:0 auto");

    public static Dictionary<string, object> Name { get; } = Of($"padding:28px 4px 16px;font:700 18px/1.2 {Display};color:{Ink}");

    public static Dictionary<string, object> Ticket { get; } = Of(
        $"width:100%;background:{Card};border:1px solid {Line};border-radius:20px 4px 20px 4px;border-collapse:separate;overflow:hidden");

    public static Dictionary<string, object> Matter { get; } = Of($"padding:24px;font:400 16px/1.5 {Text};color:{Ink}");

    public static Dictionary<string, object> Title { get; } = Of(
        $"margin:0 0 12px;font:700 22px/1.2 {Display};letter-spacing:-.01em;color:{Ink}");

    public static Dictionary<string, object> Paragraph { get; } = Of("margin:0 0 12px");

    public static Dictionary<string, object> Item { get; } = Of(
        $"padding:12px 0;border-top:1px solid {Line};font:400 16px/1.5 {Text};color:{Ink}");

    public static Dictionary<string, object> Foot { get; } = Of($"padding:20px 4px 40px;font:400 13px/1.5 {Text};color:{Mute}");

    public static Dictionary<string, object> Quiet { get; } = Of($"color:{Mute}");

    // A long address must not widen the letter beyond a phone.
    public static Dictionary<string, object> Address { get; } = Of(
        $"margin:16px 0 0;font:400 13px/1.5 {Text};color:{Mute};word-break:break-all");

    public static Dictionary<string, object> Stub(LetterHead head) => Of(
        $"width:76px;padding:16px 8px;background:{head.Stub};border-right:2px dashed #7a7284;text-align:center;vertical-align:middle;"
            + $"font:800 26px/1.1 {Display};color:{Ink}");

    public static Dictionary<string, object> StubWord { get; } = Of($"display:block;padding-top:4px;font:700 13px/1.2 {Text};color:{Ink}");

    public static Dictionary<string, object> Button(LetterHead head) => Of(
        $"display:inline-block;margin:8px 0 4px;padding:13px 20px;background:{head.Accent};color:#ffffff;text-decoration:none;"
            + string.Create(CultureInfo.InvariantCulture, $"font:650 16px/1.2 {Text};border-radius:4px 14px 4px 14px"));

    private static Dictionary<string, object> Of(string look) => new(StringComparer.Ordinal) { ["style"] = look };
}
