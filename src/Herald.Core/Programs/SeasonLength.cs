namespace Herald.Core.Programs;

/// <summary>How long the seasons of a program's leaderboards are.</summary>
public enum SeasonLength
{
    /// <summary>Three months.</summary>
    Quarter,

    /// <summary>Six months.</summary>
    HalfYear,

    /// <summary>Twelve months.</summary>
    Year,
}
