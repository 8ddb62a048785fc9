using Herald.Core.Conversions;
using Herald.Core.Tests.Referrals;

namespace Herald.Core.Tests.Conversions;

/// <summary>Events in words, as <see cref="FriendWord"/> has them.</summary>
internal static class Reported
{
    public static ReportedEvent Read(string word) => All(word)[0];

    public static IReadOnlyList<ReportedEvent> All(string words) => FriendStory.Events(words);
}
