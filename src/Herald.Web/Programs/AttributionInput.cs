using Herald.Core.Programs;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Programs;

/// <summary>How conversions find their advocate. Fields that are left out stay as they are.</summary>
internal sealed record AttributionInput : IChecked
{
    /// <summary>last_touch or first_touch.</summary>
    public AttributionModel? Model { get; init; }

    /// <summary>Days after a touch within which a conversion may be credited to it; 1 to 730.</summary>
    public int? WindowDays { get; init; }

    public void Check(Faults faults)
    {
        if (WindowDays is < 1 or > AttributionPolicy.WindowDaysMax)
            faults.Add("attribution.window_days", $"1 to {AttributionPolicy.WindowDaysMax} days are expected.", "window_out_of_range");
    }
}
