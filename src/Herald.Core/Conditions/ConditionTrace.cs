namespace Herald.Core.Conditions;

/// <summary>Why a condition held or did not: the verdict, and what was found for each of its terms.</summary>
/// <param name="Holds">The verdict, the same as <see cref="Condition.Holds"/> gives.</param>
/// <param name="Findings">One per term, in the order of the text, also for those that did not matter any more.</param>
public sealed record ConditionTrace(bool Holds, IReadOnlyList<Finding> Findings);
