using Herald.Core.Thanks;

namespace Herald.Web.Thanks.Pages;

/// <summary>What the console calls the ways and states of thanks.</summary>
internal static class ThanksWords
{
    public static string Of(ThanksKind kind) => kind switch
    {
        ThanksKind.Note => "Handwritten note",
        ThanksKind.Package => "Care package",
        _ => "Personal message",
    };

    public static string Of(ThanksState state) => state switch
    {
        ThanksState.Open => "Open",
        ThanksState.InHand => "In hand",
        ThanksState.Sent => "On its way",
        ThanksState.Delivered => "Arrived",
        _ => "Dropped",
    };

    public static string Tone(ThanksState state) => state switch
    {
        ThanksState.InHand or ThanksState.Sent => "note",
        ThanksState.Delivered => "good",
        _ => "",
    };

    public static string Icon(ThanksState state) => state switch
    {
        ThanksState.Open => "circle",
        ThanksState.InHand => "pencil",
        ThanksState.Sent => "send",
        ThanksState.Delivered => "circle-check",
        _ => "x",
    };

    /// <summary>"today", "since yesterday", "12 days".</summary>
    public static string Waited(DateTimeOffset since, DateTimeOffset now) => (int)(now - since).TotalDays switch
    {
        <= 0 => "since today",
        1 => "1 day",
        var days => $"{days:N0} days",
    };
}
