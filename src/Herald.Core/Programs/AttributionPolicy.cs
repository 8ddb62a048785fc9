namespace Herald.Core.Programs;

/// <summary>How a program's conversions find their advocate.</summary>
/// <param name="Model">Which of several touches of equal evidence is credited.</param>
/// <param name="WindowDays">How many days after a touch a conversion may still be credited to it: 1 to 730.</param>
public sealed record AttributionPolicy(AttributionModel Model, int WindowDays)
{
    /// <summary>The longest window that a program may have.</summary>
    public const int WindowDaysMax = 730;

    /// <summary>The last touch within 90 days: what most programs mean.</summary>
    public static AttributionPolicy Default { get; } = new(AttributionModel.LastTouch, 90);
}
