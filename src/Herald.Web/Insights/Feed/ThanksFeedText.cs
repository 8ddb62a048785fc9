using Herald.Core.Activities;
using Herald.Core.Ids;

namespace Herald.Web.Insights.Feed;

/// <summary>Facts about people who are thanked, in sentences.</summary>
internal static class ThanksFeedText
{
    /// <summary>How such a fact is told; null for a fact about something else.</summary>
    public static (string Icon, string Tone, FeedWord[] Words)? Of(Activity fact, FeedNames names) => fact switch
    {
        Activity.ThanksWritten written => ("gift", "good", [names.Of(written.Advocate), new(" was thanked by a message.")]),
        Activity.AddressAsked asked => ("mail", "", [names.Of(asked.Advocate), new(" was asked for a postal address.")]),
        Activity.AdvocateHonoured honoured => ("medal", "good", [names.Of(honoured.Advocate), new(" is the advocate of a month.")]),
        Activity.ShoutOutGiven { By: { } by } given =>
            ("megaphone", "good", [names.Of(by), new(" gave "), names.Of(given.Advocate), new(" a shout-out.")]),
        Activity.ShoutOutGiven given => ("megaphone", "good", [names.Of(given.Advocate), new(" got a shout-out of the staff.")]),
        _ => null,
    };

    /// <summary>The advocate whom such a fact is about; null for a fact about something else.</summary>
    public static AdvocateId? AdvocateOf(Activity fact) => fact switch
    {
        Activity.ThanksWritten written => written.Advocate,
        Activity.AddressAsked asked => asked.Advocate,
        Activity.ShoutOutGiven given => given.Advocate,
        Activity.AdvocateHonoured honoured => honoured.Advocate,
        _ => null,
    };
}
