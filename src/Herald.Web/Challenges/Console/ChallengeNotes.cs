using System.Globalization;
using Herald.Core.Ids;
using Herald.Data;
using Herald.Web.Platform.Audit;
using Herald.Web.Platform.SignIn;
using Herald.Web.Rewards.Pages;

namespace Herald.Web.Challenges.Console;

/// <summary>What is written into the audit log when staff make, change, launch, pause or end a challenge.</summary>
internal sealed class ChallengeNotes(HeraldDb db, AuditTrail audit)
{
    public void OfMade(StaffCaller caller, ChallengeId challenge, string name) =>
        audit.Note(db, caller, "made challenge", challenge.ToString(), name);

    public void OfChanged(StaffCaller caller, ChallengeId challenge, int version, IReadOnlyList<RuleChange> changes) =>
        audit.Note(
            db, caller, "changed challenge", challenge.ToString(),
            string.Create(CultureInfo.InvariantCulture, $"Version {version}: {string.Join("; ", changes)}"));

    public void OfSwitched(StaffCaller caller, ChallengeId challenge, ChallengeSwitch done, string name) =>
        audit.Note(db, caller, done switch
        {
            ChallengeSwitch.Launch => "launched challenge",
            ChallengeSwitch.Pause => "paused challenge",
            ChallengeSwitch.Resume => "resumed challenge",
            _ => "ended challenge",
        }, challenge.ToString(), name);
}
