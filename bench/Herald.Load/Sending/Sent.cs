namespace Herald.Load.Sending;

/// <summary>What came of some seconds of requests.</summary>
/// <param name="Answered">How many answers were right.</param>
/// <param name="Wrong">How many were not.</param>
/// <param name="Took">From the first request to the last answer.</param>
/// <param name="Times">How long each took.</param>
internal sealed record Sent(long Answered, long Wrong, TimeSpan Took, Histogram Times)
{
    public double PerSecond => Answered / Took.TotalSeconds;
}
