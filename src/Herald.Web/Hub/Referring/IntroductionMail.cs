using Herald.Web.Hub.Words;

namespace Herald.Web.Hub.Referring;

/// <summary>The e-mail of a warm introduction: the advocate's own words, then what belongs to them.</summary>
internal static class IntroductionMail
{
    /// <summary>Whose name stands as the sender's: "Rosa Díaz via Northwind Circle".</summary>
    public static string Sender(Member member) => $"{member.Advocate.Name} via {member.Program.Name}";

    public static string Text(Member member, IntroductionText text, IntroductionForm form, string link)
    {
        List<string> parts = [form.Words!, $"Have a look: {link}"];
        if (text.Disclosure is not null)
            parts.Add(text.Disclosure);
        var copied = form.CopyRep && text.Rep is { } rep ? $" {rep} has a copy and knows about you." : "";
        parts.Add($"--\n{member.Advocate.Name} wrote this in the hub of {member.Program.Name}, which sent it. "
            + $"Your answer goes to {member.Advocate.Name} ({member.Advocate.Email}).{copied}\n"
            + $"This is not a mailing list: you get nothing further from it unless {FriendWords.First(member.Advocate.Name)} writes again, "
            + "which you can ask not to happen by answering.");
        return string.Join("\n\n", parts);
    }
}
