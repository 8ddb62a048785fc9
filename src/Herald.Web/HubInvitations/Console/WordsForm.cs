using Herald.Core.HubInvitations;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;

namespace Herald.Web.HubInvitations.Console;

/// <summary>The words of invitations in one language, as they are typed.</summary>
public sealed record WordsForm(string Language, string? Subject, string? Text)
{
    /// <summary>Whether Herald's own words are wanted.</summary>
    public bool IsCleared { get; init; }

    internal static WordsForm Of(FormFields form) =>
        new(form.Text("language") ?? "en", form.Text("subject"), form.Text("text")) { IsCleared = form.Text("do") == "clear" };

    internal void Check(Faults faults)
    {
        if (IsCleared)
            return;
        faults.Text("subject", Subject, InvitationWords.SubjectMax);
        if (string.IsNullOrWhiteSpace(Text))
            faults.Add("text", Checks.Needed, "required");
        else
            faults.OptionalText("text", Text, InvitationWords.TextMax, lines: true);
    }
}
