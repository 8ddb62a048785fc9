using Herald.Web.Hub.Words;
using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.Hub.Referring;

/// <summary>The e-mail of a warm introduction: the advocate's own words, then what belongs to them in his language.</summary>
internal static class IntroductionMail
{
    /// <summary>Whose name stands as the sender's: "Rosa Díaz via Northwind Circle".</summary>
    public static string Sender(Member member) => T($"{member.Advocate.Name} via {member.Program.Name}");

    public static string Text(Member member, IntroductionText text, IntroductionForm form, string link)
    {
        var (name, email, program) = (member.Advocate.Name, member.Advocate.Email, member.Program.Name);
        List<string> parts = [form.Words!, T($"Have a look: {link}")];
        if (text.Disclosure is not null)
            parts.Add(text.Disclosure);
        List<string> foot = [T($"{name} wrote this in the hub of {program}, which sent it."), T($"Your answer goes to {name} ({email}).")];
        if (form.CopyRep && text.Rep is { } rep)
            foot.Add(T($"{rep} has a copy and knows about you."));
        parts.Add($"--\n{string.Join(' ', foot)}\n{NoList(FriendWords.First(name))}");
        return string.Join("\n\n", parts);
    }

    private static string NoList(string first) => T($"This is not a mailing list: you get nothing further from it unless {first} "
        + $"writes again, which you can ask not to happen by answering.");
}
