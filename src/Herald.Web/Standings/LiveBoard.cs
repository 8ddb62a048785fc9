using Herald.Core.Ids;
using Herald.Core.Standings;
using Herald.Data.Standings;

namespace Herald.Web.Standings;

/// <summary>One board in this node's memory: asked by requests, kept current by <see cref="FollowBoards"/> alone.</summary>
internal sealed class LiveBoard(BoardKey key, BoardReading reading)
{
    private readonly Lock gate = new();
    private readonly Ranking ranking = Ranking.Of(reading.Standings);

    public BoardKey Key { get; } = key;

    /// <summary>How far it is.</summary>
    public BoardMarks Marks { get; private set; } = reading.Marks;

    /// <summary>Who is left out.</summary>
    public IReadOnlySet<AdvocateId> Hidden { get; private set; } = reading.Hidden;

    public int Count
    {
        get
        {
            lock (gate)
                return ranking.Count;
        }
    }

    public RankedAdvocate? Find(AdvocateId advocate)
    {
        lock (gate)
            return ranking.Find(advocate);
    }

    /// <summary>The ranks that some advocates have; who is not on it is left out.</summary>
    public IReadOnlyDictionary<AdvocateId, int> RanksOf(IReadOnlyCollection<AdvocateId> advocates)
    {
        lock (gate)
            return ranking.RanksOf(advocates);
    }

    /// <summary>The ranks that some advocates had before these gains; who was not on it is left out.</summary>
    public IReadOnlyDictionary<AdvocateId, int> RanksWithout(
        IReadOnlyCollection<AdvocateId> advocates, IReadOnlyList<RankedAdvocate> gains)
    {
        lock (gate)
            return ranking.RanksWithout(advocates, gains);
    }

    public IReadOnlyList<RankedAdvocate> Top(int countMax)
    {
        lock (gate)
            return ranking.Top(countMax);
    }

    public IReadOnlyList<RankedAdvocate> Around(AdvocateId advocate, int eachSide)
    {
        lock (gate)
            return ranking.Around(advocate, eachSide);
    }

    /// <summary>Takes over scores that changed up to a turn.</summary>
    public void Apply(IReadOnlyList<BoardChange> changes, long turn)
    {
        lock (gate)
        {
            foreach (var change in changes)
            {
                if (change.Measure == Key.Measure && change.Period == Key.Period.Name && change.Turn > Marks.Turn)
                    Put(change.Standing);
            }

            Marks = Marks with { Turn = Math.Max(turn, Marks.Turn) };
        }
    }

    /// <summary>Takes those out who are hidden now, and puts those in who are no longer, with what they have reached.</summary>
    public void Hide(IReadOnlySet<AdvocateId> hidden, IReadOnlyList<BoardChange> shown, long mark)
    {
        lock (gate)
        {
            Hidden = hidden;
            foreach (var advocate in hidden)
                ranking.Remove(advocate);
            foreach (var change in shown)
            {
                if (change.Measure == Key.Measure && change.Period == Key.Period.Name)
                    Put(change.Standing);
            }

            Marks = Marks with { Hidden = mark };
        }
    }

    private void Put(Standing standing)
    {
        if (standing.Score > 0 && !Hidden.Contains(standing.Advocate))
            ranking.Set(standing);
        else
            ranking.Remove(standing.Advocate);
    }
}
