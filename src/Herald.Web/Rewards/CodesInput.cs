using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Rewards;

/// <summary>Codes to put into a pool.</summary>
internal sealed record CodesInput : IChecked
{
    public const int CountMax = 1000;
    private const int LengthMax = 64;

    /// <summary>1 to 1,000 codes of 1 to 64 characters; those that are in the pool already are left as they are.</summary>
    public IReadOnlyList<string?>? Codes { get; init; }

    public void Check(Faults faults)
    {
        if (Codes is not { Count: > 0 and <= CountMax })
            faults.Add("codes", $"1 to {CountMax:N0} codes are expected.", "required");
        for (var at = 0; at < Math.Min(Codes?.Count ?? 0, CountMax) && !faults.Any; at++)
            faults.Text($"codes[{at}]", Codes![at], LengthMax);
    }
}
