namespace Herald.Core.Programs;

/// <summary>Which of several touches of equal evidence is credited.</summary>
public enum AttributionModel
{
    /// <summary>The latest within the window.</summary>
    LastTouch,

    /// <summary>The earliest within the window.</summary>
    FirstTouch,
}
