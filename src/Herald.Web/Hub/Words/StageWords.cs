using Herald.Core.Referrals;
using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.Hub.Words;

/// <summary>How far a referral is, in words for the advocate.</summary>
internal static class StageWords
{
    /// <summary>What happened: "Kim became a customer".</summary>
    public static string Happened(Stage stage, string friend, Introduction introduction) => stage switch
    {
        Stage.Submitted => Begun(friend, introduction),
        Stage.Qualified => T($"{friend} was found to be a good fit"),
        Stage.Opportunity => T($"{friend} began to talk about an offer"),
        Stage.Won => T($"{friend} became a customer"),
        Stage.Disqualified => T("It turned out not to be a fit"),
        Stage.Lost => T($"{friend} decided otherwise"),
        Stage.Reversed => T("Everything was returned"),
        _ => stage.ToString(),
    };

    /// <summary>As a chip: "Customer".</summary>
    public static string State(Stage stage) => stage switch
    {
        Stage.Submitted => T("On the way"),
        Stage.Qualified => T("A good fit"),
        Stage.Opportunity => T("In talks"),
        Stage.Won => T("Customer"),
        Stage.Disqualified => T("Not a fit"),
        Stage.Lost => T("Decided otherwise"),
        Stage.Reversed => T("Returned"),
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
        Introduction.Email => T($"You introduced {friend} by e-mail"),
        Introduction.Phone => T($"You introduced {friend} by phone"),
        Introduction.Conversion => T($"{friend} came over your link"),
        _ => T($"You referred {friend}"),
    };
}
