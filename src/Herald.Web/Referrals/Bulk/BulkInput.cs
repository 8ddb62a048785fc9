using Herald.Core;
using Herald.Core.Ids;
using Herald.Core.Referrals;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Problems;
using Herald.Web.Ui.Words;

namespace Herald.Web.Referrals.Bulk;

/// <summary>What is to be done with several referrals, and with which.</summary>
internal sealed record BulkInput(BulkWork Work, IReadOnlyList<ReferralId> Referrals, Stage? Stage, string? Owner, string? Reason)
{
    /// <summary>A page of the list, twice over; each is settled one after another in one transaction.</summary>
    public const int ReferralsMax = 100;

    public static BulkInput Of(BulkWork work, FormFields form) =>
        new(work, Ids(form.All("id")), StageText.Read(form.Text("stage")), form.Text("owner"), form.Text("reason"));

    /// <summary>The ids among some texts, each once.</summary>
    public static IReadOnlyList<ReferralId> Ids(IEnumerable<string?> texts) =>
        [.. texts.Select(static text => IdText.TryRead(text, out ReferralId id) ? id : default).Where(static id => id != default).Distinct()
            .Take(ReferralsMax)];

    /// <summary>The same checks as where one is worked on; null where nothing is wrong.</summary>
    public Refusal? FindFault()
    {
        var faults = new Faults();
        if (Work == BulkWork.Stage)
            ToStage().Check(faults);
        else
            ToHandOver().Check(faults);
        if (Work == BulkWork.Stage && Reason is null)
            faults.Add("reason", "Say why; it stands in the timeline of each.", "required");
        return faults.Any ? faults.ToRefusal() : null;
    }

    public StageInput ToStage() => new() { Stage = Stage, Reason = Reason };

    public HandOverInput ToHandOver() => new() { Owner = Owner, Reason = Reason };
}
