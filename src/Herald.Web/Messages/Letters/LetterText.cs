using System.Text;
using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.Messages.Letters;

/// <summary>A letter as plain text, in the same words.</summary>
internal static class LetterText
{
    public static string Of(LetterHead head, Letter letter)
    {
        var text = new StringBuilder();
        text.Append(letter.Title).Append("\n\n");
        foreach (var paragraph in letter.Paragraphs)
            text.Append(paragraph).Append("\n\n");
        foreach (var item in letter.Items)
            text.Append("* ").Append(item.Title).Append('\n').Append("  ").Append(item.Text).Append("\n\n");
        if (letter.Action is { } action)
            text.Append(action.Label).Append(":\n").Append(action.Url).Append("\n\n");
        // The line that mail programs know as the beginning of a signature.
        text.Append("-- \n").Append(head.Name).Append('\n').Append(letter.Why).Append('\n');
        if (head.Contact is not null)
            text.Append(T($"Write to us: {head.Contact}")).Append('\n');
        if (letter.PreferencesUrl is not null)
            text.Append(T("Choose what you get")).Append(": ").Append(letter.PreferencesUrl).Append('\n');
        if (letter.UnsubscribeUrl is not null)
            text.Append(T("Get no more of these")).Append(": ").Append(letter.UnsubscribeUrl).Append('\n');
        return text.ToString();
    }
}
