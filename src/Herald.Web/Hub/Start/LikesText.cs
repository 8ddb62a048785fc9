using Herald.Core.Advocates;
using Herald.Web.Platform.Forms;

namespace Herald.Web.Hub.Start;

/// <summary>What an advocate says that he likes to do, where, and what for, by the words of the questions.</summary>
public sealed record LikesText(IReadOnlyList<string> Interests, IReadOnlyList<string> Channels, IReadOnlyList<string> Motives)
{
    internal const string InterestsField = "interests";
    internal const string ChannelsField = "channels";
    internal const string MotivesField = "motives";

    /// <summary>He says nothing.</summary>
    public static LikesText None { get; } = new([], [], []);

    // What is no answer of ours is left out: no page sends it.
    internal static LikesText Of(FormFields form) => new(
        [.. AdvocateProfile.AllInterests.Intersect(form.All(InterestsField), StringComparer.Ordinal)],
        [.. AdvocateProfile.AllChannels.Intersect(form.All(ChannelsField), StringComparer.Ordinal)],
        [.. AdvocateProfile.AllMotives.Intersect(form.All(MotivesField), StringComparer.Ordinal)]);

    /// <summary>Whether there is any answer.</summary>
    public bool Any => Interests.Count + Channels.Count + Motives.Count > 0;
}
