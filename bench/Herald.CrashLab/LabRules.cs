using System.Globalization;

namespace Herald.CrashLab;

/// <summary>The rule beside that of the load harness, which pays both sides for a purchase.</summary>
internal static class LabRules
{
    public const int StagePoints = 5;

    /// <summary>A referral by form pays once when a sales rep reports that it is qualified.</summary>
    public static string Qualified { get; } = $$"""
        { "name": "Qualified", "trigger": { "type": "referral_stage", "stage": "qualified" },
          "when": "referral.introduction == \"form\"",
          "give": [ { "to": "advocate", "kind": "points", "amount": {{StagePoints.ToString(CultureInfo.InvariantCulture)}} } ] }
        """;
}
