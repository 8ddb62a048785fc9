namespace Herald.Web.Hub.Referring;

/// <summary>The e-mail of a warm introduction: the advocate's own words, then what belongs to them.</summary>
internal static class IntroductionMail
{
    public static string Text(Member member, IntroductionText text, IntroductionForm form, string link)
    {
        List<string> parts = [form.Words!, $"Have a look: {link}"];
        if (text.Disclosure is not null)
            parts.Add(text.Disclosure);
        var copied = form.CopyRep && text.Rep is { } rep ? $" {rep} has a copy and knows about you." : "";
        parts.Add($"--\n{member.Advocate.Name} wrote this in the hub of {member.Program.Name}, which sent it. "
            + $"Your answer goes to {member.Advocate.Name} ({member.Advocate.Email}).{copied}");
        return string.Join("\n\n", parts);
    }
}
