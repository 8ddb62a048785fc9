using Herald.Web.Hub.Words;
using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.Hub.Quests;

/// <summary>Says how far all have come with the shared goal of a challenge.</summary>
internal static class WriteTogether
{
    /// <summary>Null where nothing is shared.</summary>
    public static TogetherText? Of(Quest quest, QuestGifts gifts, ReaderWords words)
    {
        // Who is under way is paid by the terms that he began with; who began before there was a goal by those of now.
        if (quest.Shared is not { } shared || (quest.Terms.SharedGoal ?? quest.Newest.SharedGoal) is not { } goal)
            return null;
        var done = Math.Min(shared.Done, shared.Target);
        return new(
            goal.Title, done, shared.Target, T($"{shared.Done:N0} of {shared.Target:N0} together"),
            PromiseOf(gifts.Together(quest.Id, goal), shared.ReachedAt is { } at ? words.Day(at) : null));
    }

    private static string? PromiseOf(string? gift, string? reached) => (gift, reached) switch
    {
        (null, null) => null,
        (null, { } day) => T($"Reached together on {day}."),
        ({ } given, null) => T($"When it is reached, everybody who took part gets {given}."),
        ({ } given, { } day) => T($"Reached together on {day}. Everybody who takes part gets {given}."),
    };
}
