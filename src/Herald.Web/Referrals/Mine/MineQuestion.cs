namespace Herald.Web.Referrals.Mine;

/// <summary>An advocate has written last, so that the rep is the one to answer.</summary>
public sealed record MineQuestion(string Referral, string Friend, string Advocate, string Text, DateTimeOffset At);
