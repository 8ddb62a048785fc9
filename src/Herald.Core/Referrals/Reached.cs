using Herald.Core.Amounts;

namespace Herald.Core.Referrals;

/// <summary>A stage that a referral reached.</summary>
/// <param name="Stage">Which.</param>
/// <param name="At">When.</param>
/// <param name="Cause">What brought it there.</param>
/// <param name="Value">What the deal was worth then; null where nobody said.</param>
public sealed record Reached(Stage Stage, DateTimeOffset At, Cause Cause, Money? Value);
