using Herald.Core;

namespace Herald.Web.Ui.Forms;

/// <summary>What is wrong with a form that came back: field by field, and as a whole.</summary>
public sealed class FormFaults
{
    private readonly IReadOnlyDictionary<string, IReadOnlyList<string>> fields;

    public FormFaults(IReadOnlyDictionary<string, IReadOnlyList<string>> fields, string? general = null) =>
        (this.fields, General) = (fields, general);

    public static FormFaults None { get; } = new(new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal));

    /// <summary>What is wrong that no single field can mend.</summary>
    public string? General { get; }

    public bool Any => fields.Count > 0 || General is not null;

    public IEnumerable<string> Names => fields.Keys;

    /// <summary>What is wrong with one field; null where nothing is.</summary>
    public string? this[string name] => fields.TryGetValue(name, out var found) ? string.Join(' ', found) : null;

    /// <summary>What is wrong as a whole, in one sentence.</summary>
    public static FormFaults Because(string sentence) =>
        new(new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal), sentence);

    /// <summary>These, and others that were found besides; of a field both name, the others' words.</summary>
    public FormFaults And(FormFaults others)
    {
        var all = new Dictionary<string, IReadOnlyList<string>>(fields, StringComparer.Ordinal);
        foreach (var (name, messages) in others.fields)
            all[name] = messages;
        return new(all, General ?? others.General);
    }

    public static FormFaults Of(Refusal refusal) => new(refusal.Fields, refusal.Fields.Count == 0 ? refusal.Message : null);
}
