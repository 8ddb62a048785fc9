using Herald.Core.Picks;

namespace Herald.Web.Asks.Console;

/// <summary>Why something was picked, in words for staff.</summary>
internal static class AskWords
{
    public static string Of(IReadOnlyList<PickReason> reasons) =>
        reasons.Count == 0 ? "It is open for him." : string.Join(", ", reasons.Select(Of)) + ".";

    private static string Of(PickReason reason) => reason switch
    {
        PickReason.Interest => "his interest",
        PickReason.Liked => "something he likes to do",
        PickReason.Similar => "most completed by people with his interests",
        PickReason.Popular => "most completed",
        PickReason.EndsSoon => "ends soon",
        PickReason.Known => "a category he knows",
        PickReason.Audience => "meant for him",
        PickReason.Quick => "quickly done",
        PickReason.Worth => "the most points",
        PickReason.Change => "a change",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
