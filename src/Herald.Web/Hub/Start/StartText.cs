using Herald.Core.Onboarding;
using Herald.Web.Hub.Profile;
using Herald.Web.Hub.Quests;
using Herald.Web.Ui.Frames;

namespace Herald.Web.Hub.Start;

/// <summary>One of the first steps in the hub, as it is shown.</summary>
public sealed record StartText
{
    public required HubFrame Frame { get; init; }

    /// <summary>What the advocate is called by.</summary>
    public required string FirstName { get; init; }

    public required OnboardingStep Step { get; init; }

    public required LikesText Likes { get; init; }

    /// <summary>Who may see his name, as it is now.</summary>
    public required ProfileForm Consents { get; init; }

    /// <summary>A small challenge that is open to him; null where none is.</summary>
    public required QuestPick? Challenge { get; init; }
}
