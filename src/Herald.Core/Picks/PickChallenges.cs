namespace Herald.Core.Picks;

/// <summary>
/// Picks the challenges that are worth somebody's time next, by a sum that anybody can check: each part of <see cref="PickScore"/> says
/// what it counts. What is large is left out while he rests from something large. The same facts always give the same picks.
/// </summary>
public static class PickChallenges
{
    /// <summary>More at a time is a list of chores.</summary>
    public const int CountMax = 3;

    private const int ReasonsMax = 2;
    private const int MinutesQuick = 10;

    // Fewer tell nothing about people.
    private const int CompletedMin = 5;

    private static readonly TimeSpan Soon = TimeSpan.FromDays(7);

    /// <summary>The best of them, the best first.</summary>
    /// <param name="facts">What is known of him and of what is open for him.</param>
    /// <param name="count">How many are wanted; never more than <see cref="CountMax"/> are given.</param>
    public static IReadOnlyList<Pick> For(PickFacts facts, int count)
    {
        var rests = facts.LastLargeAt is { } large && facts.Now - large < LargeAsk.Rest;
        var open = facts.Candidates.Where(one => !(rests && one.IsLarge)).ToList();
        var best = new Best(open);
        return [.. open.Select(one => PickOf(facts, one, best))
            .OrderByDescending(static pick => pick.Score.Total).ThenBy(static pick => pick.Challenge)
            .Take(Math.Clamp(count, 0, CountMax))];
    }

    private static Pick PickOf(PickFacts facts, PickCandidate one, Best best)
    {
        var interest = Interests.Matching(facts.Interests, one.Category, one.Tags) is not null;
        var liked = one.Likings.Any(like => facts.Likes.Contains(like, StringComparer.Ordinal));
        var known = one.Category is { } category && facts.Known.Contains(category, StringComparer.OrdinalIgnoreCase);
        var change = facts.LastCategory is { } last && !last.Equals(one.Category, StringComparison.OrdinalIgnoreCase);
        var score = new PickScore
        {
            Interest = interest || liked ? 30 : known ? 15 : 0,
            Audience = one.IsAimed ? 10 : 0,
            Others = OthersOf(one, best),
            Effort = EffortOf(one.EffortMinutes),
            Value = ValueOf(one.Points, best.Points),
            Variety = change ? 10 : 0,
            Urgency = EndsSoon(one, facts.Now) ? 10 : 0,
            PassedOver = Math.Min(30, 10 * one.PassedOver),
        };
        return new(one.Challenge, score, [.. ReasonsOf(one, score, best, interest, liked, known).Take(ReasonsMax)]);
    }

    // What speaks loudest comes first; what says little by itself last.
    private static IEnumerable<PickReason> ReasonsOf(PickCandidate one, PickScore score, Best best, bool interest, bool liked, bool known)
    {
        if (interest)
            yield return PickReason.Interest;
        if (liked && !interest)
            yield return PickReason.Liked;
        if (score.Urgency > 0)
            yield return PickReason.EndsSoon;
        if (one.CompletedBySimilar >= CompletedMin && one.CompletedBySimilar == best.Similar)
            yield return PickReason.Similar;
        if (!interest && !liked && known)
            yield return PickReason.Known;
        if (one.EffortMinutes <= MinutesQuick)
            yield return PickReason.Quick;
        if (one.CompletedBySimilar < CompletedMin && one.CompletedByAll >= CompletedMin && one.CompletedByAll == best.All)
            yield return PickReason.Popular;
        if (one.IsAimed)
            yield return PickReason.Audience;
        if (best.Count > 1 && one.Points > 0 && one.Points == best.Points)
            yield return PickReason.Worth;
        if (score.Variety > 0)
            yield return PickReason.Change;
    }

    private static int OthersOf(PickCandidate one, Best best) => best.Similar >= CompletedMin
        ? 15 * one.CompletedBySimilar / best.Similar
        : best.All >= CompletedMin ? 8 * one.CompletedByAll / best.All : 0;

    private static int EffortOf(int? minutes) => minutes switch
    {
        null => 5,
        <= 5 => 15,
        <= MinutesQuick => 12,
        <= 30 => 8,
        <= 60 => 4,
        _ => 0,
    };

    // By powers, so that 32,000 points do not make 100 look like nothing.
    private static int ValueOf(long points, long most) =>
        points <= 0 ? 0 : (int)Math.Round(10 * Math.Log(1 + points) / Math.Log(1 + most));

    private static bool EndsSoon(PickCandidate one, DateTimeOffset now) =>
        one.EndsAt is { } end && end > now && end <= now + Soon;

    // The most that any of them has.
    private sealed class Best(List<PickCandidate> open)
    {
        public int Count { get; } = open.Count;

        public long Points { get; } = open.Count == 0 ? 0 : open.Max(static one => one.Points);

        public int Similar { get; } = open.Count == 0 ? 0 : open.Max(static one => one.CompletedBySimilar);

        public int All { get; } = open.Count == 0 ? 0 : open.Max(static one => one.CompletedByAll);
    }
}
