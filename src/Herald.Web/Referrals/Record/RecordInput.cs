using Herald.Core;
using Herald.Core.Amounts;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;
using Herald.Web.Ui.Forms;
using Herald.Web.Ui.Words;

namespace Herald.Web.Referrals.Record;

/// <summary>
/// The forms of a referral's page, as they are sent. Their fields are named apart, since all stand on one page; the checks are those of
/// the API, with each fault at its field.
/// </summary>
internal static class RecordInput
{
    private static readonly string[] Names =
        ["stage", "value", "stage_reason", "owner", "owner_reason", "advocate", "advocate_reason", "message_text"];

    public static StageInput Stage(FormFields form, Currency currency, string source, out RecordForm? refused)
    {
        var faults = new Faults();
        var input = new StageInput
        {
            Stage = StageText.Read(form.Text("stage")),
            Value = AmountInForm.Read(form.Text("value"), "value", currency, faults),
            Reason = form.Text("stage_reason"),
            Source = source,
        };
        input.Check(faults);
        refused = Refused(RecordForm.Stage, form, faults, ("reason", "stage_reason"));
        return input;
    }

    public static HandOverInput HandOver(FormFields form, out RecordForm? refused)
    {
        var input = new HandOverInput { Owner = form.Text("owner"), Reason = form.Text("owner_reason") };
        var faults = new Faults();
        input.Check(faults);
        refused = Refused(RecordForm.Owner, form, faults, ("reason", "owner_reason"));
        return input;
    }

    public static ReassignmentInput Reassignment(FormFields form, out RecordForm? refused)
    {
        var input = new ReassignmentInput { Advocate = form.Text("advocate"), Reason = form.Text("advocate_reason") };
        var faults = new Faults();
        input.Check(faults);
        if (!form.Ticked("sure"))
            faults.Add("sure", "Tick this, so that it does not happen by mistake.", "required");
        refused = Refused(RecordForm.Advocate, form, faults, ("reason", "advocate_reason"));
        return input;
    }

    /// <summary>The form as it comes back with the refusal of an action.</summary>
    public static RecordForm Back(string name, FormFields form, Refusal refusal, string? field = null) => new(
        name,
        form.Given(Names),
        field is null ? FormFaults.Of(refusal) : new(new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
        {
            [field] = [refusal.Message],
        }));

    private static RecordForm? Refused(string name, FormFields form, Faults faults, (string Field, string On) renamed)
    {
        if (!faults.Any)
            return null;
        var fields = faults.ToRefusal().Fields.ToDictionary(
            pair => pair.Key == renamed.Field ? renamed.On : pair.Key, static pair => pair.Value, StringComparer.Ordinal);
        return new(name, form.Given(Names), new(fields));
    }
}
