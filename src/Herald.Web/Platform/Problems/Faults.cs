using Herald.Core;

namespace Herald.Web.Platform.Problems;

/// <summary>Gathers what is wrong with an input, field by field, so that a caller learns all of it at once.</summary>
internal sealed class Faults
{
    private readonly Dictionary<string, IReadOnlyList<string>> fields = new(StringComparer.Ordinal);

    public bool Any => fields.Count > 0;

    /// <summary>The first named code; inputs that only break general limits have the general one.</summary>
    public string Code { get; private set; } = "invalid_input";

    public void Add(string field, string message, string? code = null)
    {
        fields[field] = fields.TryGetValue(field, out var before) ? [.. before, message] : [message];
        if (code is not null && Code == "invalid_input")
            Code = code;
    }

    public Refusal ToRefusal() => new(Code, fields.Count == 1
        ? $"{fields.First().Key}: {fields.First().Value[0]}"
        : $"{fields.Count} fields are not as they must be; errors names each.")
    {
        Fields = fields,
    };
}
