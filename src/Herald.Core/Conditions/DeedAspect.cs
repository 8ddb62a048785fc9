namespace Herald.Core.Conditions;

/// <summary>What a field asks about deeds of one kind.</summary>
public enum DeedAspect
{
    /// <summary>How often it was done.</summary>
    Count,

    /// <summary>When it was done first; missing where it never was.</summary>
    FirstAt,

    /// <summary>When it was done last; missing where it never was.</summary>
    LastAt,

    /// <summary>In how many of the last weeks, months or quarters it was done at least once.</summary>
    Spans,
}
