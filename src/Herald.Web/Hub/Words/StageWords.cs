using Herald.Core.Referrals;

namespace Herald.Web.Hub.Words;

/// <summary>How far a referral is, in words for the advocate.</summary>
internal static class StageWords
{
    /// <summary>What happened: "Kim became a customer".</summary>
    public static string Happened(Stage stage, string friend, Introduction introduction) => stage switch
    {
        Stage.Submitted => Begun(friend, introduction),
        Stage.Qualified => $"It is clear that {friend} is a good fit",
        Stage.Opportunity => $"{friend} is talking about an offer",
        Stage.Won => $"{friend} became a customer",
        Stage.Disqualified => "It turned out not to be a fit",
        Stage.Lost => $"{friend} decided otherwise",
        Stage.Reversed => "Everything was returned",
        _ => stage.ToString(),
    };

    /// <summary>As a chip: "Customer".</summary>
    public static string State(Stage stage) => stage switch
    {
        Stage.Submitted => "On the way",
        Stage.Qualified => "A good fit",
        Stage.Opportunity => "In talks",
        Stage.Won => "Customer",
        Stage.Disqualified => "Not a fit",
        Stage.Lost => "Decided otherwise",
        Stage.Reversed => "Returned",
        _ => stage.ToString(),
    };

    public static string Tone(Stage stage) => stage switch
    {
        Stage.Won => "good",
        Stage.Opportunity => "plum",
        Stage.Qualified => "note",
        Stage.Reversed => "bad",
        _ => "",
    };

    public static string Icon(Stage stage, Introduction introduction) => stage switch
    {
        Stage.Submitted => introduction switch
        {
            Introduction.Email => "mail",
            Introduction.Phone => "phone",
            Introduction.Conversion => "link",
            _ => "send",
        },
        Stage.Qualified => "check",
        Stage.Opportunity => "handshake",
        Stage.Won => "star",
        _ => "x",
    };

    private static string Begun(string friend, Introduction introduction) => introduction switch
    {
        Introduction.Email => $"You introduced {friend} by e-mail",
        Introduction.Phone => $"You introduced {friend} by phone",
        Introduction.Conversion => $"{friend} came over your link",
        _ => $"You referred {friend}",
    };
}
