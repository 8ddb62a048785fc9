using Herald.Core.Programs;
using Herald.Core.Standings;

namespace Herald.Data.Standings;

/// <summary>What a batch does to the scores of one program: what was counted before goes, what counts now comes.</summary>
internal sealed class ScoreChanges(Seasons seasons)
{
    private readonly Dictionary<ScoreKey, ScoreChange> changes = [];

    public IEnumerable<KeyValuePair<ScoreKey, ScoreChange>> All => changes;

    public IEnumerable<string> Periods => changes.Keys.Select(static key => key.Period.Name).Distinct();

    public int Count => changes.Count;

    public void Take(BoardCount count) => Move(count, -1);

    public void Add(BoardCount count) => Move(count, 1);

    /// <summary>Leaves the scores of these periods alone.</summary>
    public void Except(IReadOnlyCollection<string> periods)
    {
        foreach (var key in changes.Keys.Where(key => periods.Contains(key.Period.Name)).ToArray())
            changes.Remove(key);
    }

    private void Move(BoardCount count, int sign)
    {
        var periods = BoardPeriod.AllOf(count.Day, seasons);
        Move(BoardMeasure.Points, count.Points);
        Move(BoardMeasure.ReferralsWon, count.Won);
        Move(BoardMeasure.ClosedValue, count.Closed);

        void Move(BoardMeasure measure, long amount)
        {
            if (amount == 0)
                return;
            foreach (var period in periods)
                Change(new(measure, period, count.AdvocateId), sign * amount, count.OccurredAt);
        }
    }

    private void Change(ScoreKey key, long amount, DateTimeOffset at)
    {
        if (!changes.TryGetValue(key, out var change))
            changes[key] = change = new();
        change.Amount += amount;
        change.Shrank |= amount < 0;
        if (amount > 0 && at > change.ReachedAt)
            change.ReachedAt = at;
    }
}
