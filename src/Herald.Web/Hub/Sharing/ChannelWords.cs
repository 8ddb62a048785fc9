using Herald.Web.Hub.Words;
using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.Hub.Sharing;

/// <summary>
/// The words that are written for an advocate, in his language, before he writes his own. Link and disclosure follow them.
/// </summary>
internal static class ChannelWords
{
    public static string Subject(Member member) => T($"Something for you: {member.Program.Name}");

    public static string Text(Channel channel, Member member, string? benefit)
    {
        var program = member.Program.Name;
        var gift = benefit is null ? "" : " " + benefit;
        return channel.Key switch
        {
            "email" => string.Join(
                "\n\n",
                T("Hello,"),
                T($"I work with {program} and have been glad of it, so I thought of you.") + gift,
                T("Have a look, and ask me whatever you want to know."),
                FriendWords.First(member.Advocate.Name)),
            "linkedin" or "facebook" =>
                T($"Now and then somebody asks me what we use. {program}, and I would choose it again.") + gift,
            "x" => T($"I work with {program} and would choose it again.") + gift,
            _ => $"{T($"Hello, I work with {program} and thought of you.")}{gift} {T("Ask me whatever you want to know.")}",
        };
    }
}
