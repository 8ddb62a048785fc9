using Herald.Core.Languages;

namespace Herald.Web.Ui.Languages;

/// <summary>Herald's own words in the language of who reads the page or the mail; see <see cref="Texts"/>.</summary>
internal static class Speech
{
    public static string T(string english) => Texts.Of(PageCulture.Current, english);

    public static string T(Sentence english) => Texts.Of(PageCulture.Current, english);

    public static string T(long count, Sentence one, Sentence other) => Texts.Of(PageCulture.Current, count, one, other);
}
