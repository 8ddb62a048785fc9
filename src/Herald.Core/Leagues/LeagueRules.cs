namespace Herald.Core.Leagues;

/// <summary>
/// Leagues of about twenty who are alike: of one tier, and next to each other by what they earned in the last weeks. A function of the
/// entrants alone, whatever their order. At the end of a week the first quarter goes a tier up and the last a tier down.
/// </summary>
public static class LeagueRules
{
    /// <summary>How many there are in a league, about.</summary>
    public const int Size = 20;

    /// <summary>With fewer there are no leagues, and a tier that has fewer plays with the one below.</summary>
    public const int SizeMin = 5;

    /// <summary>The most tiers; there is one for each twenty entrants.</summary>
    public const int TiersMax = 5;

    private const int MoversPart = 4;

    /// <summary>How many tiers so many entrants play in; 0 where there are too few for a league.</summary>
    public static int TiersOf(int entrants) => entrants < SizeMin ? 0 : Math.Clamp(entrants / Size, 1, TiersMax);

    /// <summary>
    /// Draws the leagues of a week. Where nobody has a tier yet, the tiers are parts of equal size by points; later, who is new begins
    /// in the lowest.
    /// </summary>
    public static IReadOnlyList<DrawnPlace> Draw(IReadOnlyCollection<LeagueEntrant> entrants)
    {
        var tiers = TiersOf(entrants.Count);
        if (tiers == 0)
            return [];
        LeagueEntrant[] all = [.. entrants.OrderByDescending(static one => one.Points).ThenBy(static one => one.Advocate)];
        var isFirst = Array.TrueForAll(all, static one => one.Tier is null);
        var played = new List<LeagueEntrant>[tiers];
        for (var tier = 0; tier < tiers; tier++)
            played[tier] = [];
        for (var at = 0; at < all.Length; at++)
        {
            var tier = isFirst ? tiers - (int)((long)at * tiers / all.Length) : Math.Min(all[at].Tier ?? 1, tiers);
            played[tier - 1].Add(all[at]);
        }

        Join(played);
        return [.. played.SelectMany((one, at) => Cut([.. one.OrderByDescending(static own => own.Points)
            .ThenBy(static own => own.Advocate)], at + 1))];
    }

    /// <summary>What becomes of a place in a league of so many.</summary>
    /// <param name="position">From 1; where he is listed.</param>
    /// <param name="size">How many are listed in the league.</param>
    /// <param name="tier">Its tier.</param>
    /// <param name="tiers">How many tiers are played.</param>
    /// <param name="score">What he earned in the week; nobody goes up for nothing.</param>
    public static LeagueMove MoveOf(int position, int size, int tier, int tiers, long score)
    {
        var movers = size / MoversPart;
        if (position <= movers && tier < tiers && score > 0)
            return LeagueMove.Up;
        return position > size - movers && tier > 1 ? LeagueMove.Down : LeagueMove.Stays;
    }

    /// <summary>The tier after a move.</summary>
    public static int After(int tier, LeagueMove? move) => move switch
    {
        LeagueMove.Up => Math.Min(tier + 1, TiersMax),
        LeagueMove.Down => Math.Max(tier - 1, 1),
        _ => tier,
    };

    // From the top down; what is left of the lowest plays with the one above.
    private static void Join(List<LeagueEntrant>[] played)
    {
        for (var at = played.Length - 1; at > 0; at--)
        {
            if (played[at].Count < SizeMin)
                Move(played[at], played[at - 1]);
        }

        var next = Array.FindIndex(played, 1, static one => one.Count > 0);
        if (played[0].Count < SizeMin && next > 0)
            Move(played[0], played[next]);
    }

    private static void Move(List<LeagueEntrant> from, List<LeagueEntrant> to)
    {
        to.AddRange(from);
        from.Clear();
    }

    // Leagues whose sizes differ by one at most.
    private static IEnumerable<DrawnPlace> Cut(LeagueEntrant[] tier, int number)
    {
        var leagues = Math.Max(1, (tier.Length + (Size / 2)) / Size);
        return tier.Select((one, at) => new DrawnPlace(one.Advocate, number, (int)((long)at * leagues / tier.Length) + 1));
    }
}
