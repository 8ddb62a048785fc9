using Herald.Core;
using Herald.Core.Amounts;
using Herald.Core.Ids;
using Herald.Core.Referrals;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;
using Herald.Web.Referrals.Listing;
using Herald.Web.Ui.Words;

namespace Herald.Web.Referrals.Bulk;

/// <summary>What is to be done with several referrals, and with which.</summary>
internal sealed record BulkInput(BulkWork Work)
{
    /// <summary>A page of the list, twice over; each is settled one after another in one transaction.</summary>
    public const int ReferralsMax = 100;

    private readonly Faults faults = new();

    public IReadOnlyList<ReferralId> Referrals { get; private init; } = [];

    public Stage? Stage { get; private init; }

    /// <summary>What each deal is worth.</summary>
    public Money? Value { get; private init; }

    /// <summary>The same as it was typed.</summary>
    public string? ValueText { get; private init; }

    public string? Owner { get; private init; }

    public string? Reason { get; private init; }

    /// <summary>The filters of the list that they were ticked on.</summary>
    public string Back { get; init; } = "";

    public static BulkInput Of(BulkWork work, FormFields form, Currency currency)
    {
        var input = new BulkInput(work)
        {
            Referrals = Ids(form.All("id")),
            Stage = StageText.Read(form.Text("stage")),
            ValueText = form.Text("value"),
            Owner = form.Text("owner"),
            Reason = form.Text("reason"),
            Back = KeptFilters.Back(form.Text(KeptFilters.Name)),
        };
        return input with { Value = AmountInForm.Read(input.ValueText, "value", currency, input.faults) };
    }

    /// <summary>The ids among some texts, each once.</summary>
    public static IReadOnlyList<ReferralId> Ids(IEnumerable<string?> texts) =>
        [.. texts.Select(static text => IdText.TryRead(text, out ReferralId id) ? id : default).Where(static id => id != default).Distinct()
            .Take(ReferralsMax)];

    /// <summary>The same checks as where one is worked on; null where nothing is wrong.</summary>
    public Refusal? FindFault()
    {
        if (Work == BulkWork.Stage)
            ToStage().Check(faults);
        else
            ToHandOver().Check(faults);
        if (Work == BulkWork.Stage && Stage == Core.Referrals.Stage.Won && ValueText is null)
        {
            const string without = "A win needs what it is worth. Give one value that holds for each, or record these wins one by one.";
            faults.Add("value", without, "required");
        }

        if (Work == BulkWork.Stage && Reason is null)
            faults.Add("reason", "Say why; it stands in the timeline of each.", "required");
        return faults.Any ? faults.ToRefusal() : null;
    }

    public StageInput ToStage() => new() { Stage = Stage, Value = Value, Reason = Reason };

    public HandOverInput ToHandOver() => new() { Owner = Owner, Reason = Reason };
}
