namespace Herald.Core.Conditions;

/// <summary>A length of time that the calendar of a program has.</summary>
public enum CalendarSpan
{
    /// <summary>Seven days from Monday on.</summary>
    Week,

    /// <summary>A month of the calendar.</summary>
    Month,

    /// <summary>Three months, the first of which is January, April, July or October.</summary>
    Quarter,
}
