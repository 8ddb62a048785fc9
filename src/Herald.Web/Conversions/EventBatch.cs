using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Conversions;

/// <summary>1 to 1,000 events; one that is refused harms no other.</summary>
internal sealed record EventBatch : IChecked
{
    public const int CountMax = 1000;

    /// <summary>Needed; taken in this order.</summary>
    public IReadOnlyList<System.Text.Json.JsonElement>? Events { get; init; }

    public void Check(Faults faults)
    {
        if (Events is not { Count: > 0 and <= CountMax })
            faults.Add("events", $"1 to {CountMax:N0} events are expected.", "batch_size");
    }
}
