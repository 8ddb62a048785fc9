using System.Globalization;
using Herald.Core.Ids;
using Herald.Data;
using Herald.Web.Platform.Audit;
using Herald.Web.Platform.SignIn;

namespace Herald.Web.Rewards.Pages;

/// <summary>What is written into the audit log when staff makes, changes, pauses or resumes a rule, and how the rule's own page finds it.</summary>
internal sealed class RuleNotes(HeraldDb db, AuditTrail audit)
{
    public const string Made = "made rule";
    public const string Changed = "changed rule";
    public const string Paused = "paused rule";
    public const string Resumed = "resumed rule";

    public void OfMade(StaffCaller caller, RuleId rule, string name) => audit.Note(db, caller, Made, rule.ToString(), VersionText(1) + name);

    public void OfChanged(StaffCaller caller, RuleId rule, int version, IReadOnlyList<RuleChange> changes) =>
        audit.Note(db, caller, Changed, rule.ToString(), VersionText(version) + string.Join("; ", changes));

    public void OfPause(StaffCaller caller, RuleId rule, bool suspended, string? reason) =>
        audit.Note(db, caller, suspended ? Paused : Resumed, rule.ToString(), reason);

    /// <summary>How a note begins that tells of a version.</summary>
    public static string VersionText(int version) => string.Create(CultureInfo.InvariantCulture, $"Version {version}: ");
}
