using Herald.Web.Ui.Forms;

namespace Herald.Web.Referrals.Record;

/// <summary>A form of the page that came back: which, what was typed, and what is wrong with it.</summary>
public sealed record RecordForm(string Name, IReadOnlyDictionary<string, string> Values, FormFaults Faults)
{
    public const string Stage = "stage";
    public const string Owner = "owner";
    public const string Advocate = "advocate";
    public const string Message = "message";

    public static RecordForm None { get; } = new("", new Dictionary<string, string>(StringComparer.Ordinal), FormFaults.None);

    public FormFaults FaultsOf(string name) => Name == name ? Faults : FormFaults.None;

    /// <summary>What was typed into a field; null where it did not come back.</summary>
    public string? this[string field] => Values.GetValueOrDefault(field);
}
