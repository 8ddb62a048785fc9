using Herald.Web.Hub.Words;

namespace Herald.Web.Hub.Sharing;

/// <summary>The words that are written for an advocate before he writes his own. Link and disclosure follow them.</summary>
internal static class ChannelWords
{
    public static string Subject(Member member) => $"Something for you: {member.Program.Name}";

    public static string Text(Channel channel, Member member, string? benefit)
    {
        var program = member.Program.Name;
        var gift = benefit is null ? "" : " " + benefit;
        return channel.Key switch
        {
            "email" => $"Hello,\n\nI work with {program} and have been glad of it, so I thought of you.{gift}\n\n"
                + $"Have a look, and ask me whatever you want to know.\n\n{FriendWords.First(member.Advocate.Name)}",
            "linkedin" or "facebook" => $"Now and then somebody asks me what we use. {program}, and I would choose it again.{gift}",
            "x" => $"I work with {program} and would choose it again.{gift}",
            _ => $"Hello, I work with {program} and thought of you.{gift} Ask me whatever you want to know.",
        };
    }
}
