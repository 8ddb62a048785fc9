namespace Herald.Web.Ui.Drawing;

/// <summary>The weights of the display font that pictures are lettered in, read once they are needed.</summary>
internal static class Typefaces
{
    private static readonly Lazy<Typeface> ReadBold = new(static () => LetterReader.Embedded("outlines/bold.letters"));
    private static readonly Lazy<Typeface> ReadMedium = new(static () => LetterReader.Embedded("outlines/medium.letters"));

    public static Typeface Bold => ReadBold.Value;

    public static Typeface Medium => ReadMedium.Value;
}
