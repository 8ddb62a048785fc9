using Herald.Web.Ui.Forms;

namespace Herald.Web.Audiences.Console;

/// <summary>What the builder shows beside the form: the condition as text, whom it finds, and what is not as it must be.</summary>
public sealed record AudiencePreview
{
    public required FormFaults Faults { get; init; }

    /// <summary>The condition as text, as far as it is written.</summary>
    public required string Text { get; init; }

    /// <summary>How many it finds; null while it cannot be asked.</summary>
    public int? Count { get; init; }

    /// <summary>Why it was not counted, where that took too long; it can be saved all the same.</summary>
    public string? TooSlow { get; init; }

    /// <summary>How many advocates the program has.</summary>
    public int Total { get; init; }

    /// <summary>The newest of those it finds.</summary>
    public IReadOnlyList<SampleRow> Sample { get; init; } = [];
}
