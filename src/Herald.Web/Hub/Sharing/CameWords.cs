using Herald.Web.Hub.Words;
using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.Hub.Sharing;

/// <summary>What has come of a link, in a few words.</summary>
internal static class CameWords
{
    /// <summary>"Two clicks in 30 days. Three friends came."; null where nothing has come of it.</summary>
    public static string? Of(int clicks, int friends) => (clicks, friends) switch
    {
        (0, 0) => null,
        (0, _) => Friends(friends),
        (_, 0) => Clicks(clicks),
        _ => $"{Clicks(clicks)} {Friends(friends)}",
    };

    private static string Clicks(int count) => T(count, $"One click in 30 days.", $"{Number(count)} clicks in 30 days.");

    private static string Friends(int count) => T(count, $"One friend came.", $"{Number(count)} friends came.");

    private static string Number(int count) => SpanWords.Begin(SpanWords.Number(count));
}
