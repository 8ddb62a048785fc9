using Herald.Core.Asks;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Asks;

/// <summary>An advocate is not to be asked for a while.</summary>
internal sealed record RespiteInput : IChecked
{
    private const int YearMax = 2100;

    /// <summary>The last day of it, from today on, in the program's time zone; until it is ended where it is left out.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Needed: why, for staff alone; 1 to 300 characters.</summary>
    public string? Reason { get; init; }

    public void Check(Faults faults)
    {
        if (Until is { Year: < 2000 or >= YearMax })
            faults.Add("until", "A day of this century is expected, such as 2026-11-21.", "invalid_day");
        faults.Text("reason", Reason, Respite.ReasonMax);
    }
}
