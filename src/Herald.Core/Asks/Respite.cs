using Herald.Core.Ids;

namespace Herald.Core.Asks;

/// <summary>A time in which an advocate is asked for nothing, because staff said so: a complaint of his is open, he is ill.</summary>
public sealed class Respite
{
    /// <summary>The longest reason in characters.</summary>
    public const int ReasonMax = 300;

    /// <summary>The program.</summary>
    public required ProgramId ProgramId { get; init; }

    /// <summary>Who is left in peace.</summary>
    public required AdvocateId AdvocateId { get; init; }

    /// <summary>The last day of it, as the program counts days; null until somebody ends it.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>Why, for staff alone.</summary>
    public required string Reason { get; set; }

    /// <summary>Who said so.</summary>
    public required string SetBy { get; set; }

    /// <summary>When.</summary>
    public required DateTimeOffset SetAt { get; set; }

    /// <summary>Whether it holds on a day.</summary>
    public bool HoldsOn(DateOnly today) => Until is not { } last || today <= last;
}
