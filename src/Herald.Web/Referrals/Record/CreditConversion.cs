namespace Herald.Web.Referrals.Record;

/// <summary>One conversion and all that could tie it to somebody.</summary>
/// <param name="What">What happened: "Kim bought for $50".</param>
/// <param name="At">When.</param>
/// <param name="Policy">The program's model and window as they were, in a sentence.</param>
/// <param name="WindowDays">How many days before the conversion a touch counts.</param>
/// <param name="Reason">What was decided, in a sentence.</param>
/// <param name="Touches">Everybody who was weighed, in the order of their touches.</param>
public sealed record CreditConversion(
    string What, DateTimeOffset At, string Policy, int WindowDays, string Reason, IReadOnlyList<CreditTouch> Touches);
