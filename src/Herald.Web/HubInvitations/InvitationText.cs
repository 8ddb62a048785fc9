using Herald.Core.HubInvitations;
using Herald.Web.Ui;
using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.HubInvitations;

/// <summary>What an invitation to the hub says before its gaps are filled, in the language of the current culture.</summary>
internal static class InvitationText
{
    public static string Subject => T("{program} would like to have you in");

    public static string Text => T("Hello {first_name},") + "\n\n"
        + T("you know what we do, and perhaps what is good about it. In our hub you find small things to do when you feel like it, "
            + "see what came of each, and are thanked for it.") + "\n\n"
        + T("One press and you are in. No password is needed.");

    /// <summary>The words of staff in the current language, else Herald's own.</summary>
    public static (string Subject, string Text) Of(IReadOnlyDictionary<string, InvitationWords> written) =>
        written.TryGetValue(PageCulture.Current.TwoLetterISOLanguageName, out var own) ? (own.Subject, own.Text) : (Subject, Text);

    public static IEnumerable<string> Paragraphs(string text) => text.ReplaceLineEndings("\n")
        .Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
