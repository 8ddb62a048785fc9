using System.Globalization;
using Herald.Core.Ids;
using Herald.Data;
using Herald.Web.Platform.Audit;
using Herald.Web.Platform.SignIn;
using Herald.Web.Rewards.Pages;

namespace Herald.Web.Challenges;

/// <summary>What is written into the audit log when a challenge is made, changed, launched, paused, ended or deleted.</summary>
internal sealed class ChallengeNotes(HeraldDb db, AuditTrail audit)
{
    /// <summary>What is written when one is made.</summary>
    public const string Made = "made challenge";

    /// <summary>What is written when it is changed.</summary>
    public const string Changed = "changed challenge";

    /// <summary>What is written when it is launched.</summary>
    public const string Launched = "launched challenge";

    /// <summary>What is written when it is ended.</summary>
    public const string Ended = "ended challenge";

    private const string Paused = "paused challenge";
    private const string Resumed = "resumed challenge";

    /// <summary>What the note of a new version begins with.</summary>
    public static string VersionText(int version) => string.Create(CultureInfo.InvariantCulture, $"Version {version}:");

    /// <summary>What a note says of a pause, with its tone and icon; null for all others.</summary>
    public static (string Title, string Tone, string Icon)? Rested(string action) => action switch
    {
        Paused => ("Paused", "warn", "clock"),
        Resumed => ("Resumed", "good", "check"),
        _ => null,
    };

    public void OfMade(StaffCaller caller, ChallengeId challenge, string name) =>
        audit.Note(db, caller, Made, challenge.ToString(), name);

    public void OfRemoved(Author by, ChallengeId challenge, string name) =>
        audit.Note(db, by, "deleted draft of challenge", challenge.ToString(), name);

    public void OfChanged(StaffCaller caller, ChallengeId challenge, int version, IReadOnlyList<RuleChange> changes) =>
        audit.Note(
            db, caller, Changed, challenge.ToString(),
            $"{VersionText(version)} {string.Join("; ", changes)}");

    public void OfTakenBack(StaffCaller caller, CompletionId completion, string reason) =>
        audit.Note(db, caller, "took back a place", completion.ToString(), reason);

    public void OfSwitched(Author by, ChallengeId challenge, ChallengeSwitch done, string name) =>
        audit.Note(db, by, done switch
        {
            ChallengeSwitch.Launch => Launched,
            ChallengeSwitch.Pause => Paused,
            ChallengeSwitch.Resume => Resumed,
            _ => Ended,
        }, challenge.ToString(), name);
}
