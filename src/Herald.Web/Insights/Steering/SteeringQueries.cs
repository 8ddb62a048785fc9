using Herald.Core.Challenges;
using Herald.Core.Ids;
using Herald.Core.Steering;
using Herald.Web.Challenges;
using Herald.Web.Platform.Frames;

namespace Herald.Web.Insights.Steering;

/// <summary>What has clearly fallen: each live challenge, each category and each channel against what was to be expected.</summary>
internal sealed class SteeringQueries(SteeredDays days, ChallengeQueries challenges, ConsoleFrames frames, TimeProvider clock)
{
    // More live challenges than this nobody steers one by one; the newest are looked at.
    private const int ChallengesMax = 100;

    // Channels with the most; those beyond have too little to fall from.
    private const int ChannelsMax = 20;

    public async Task<SteeringView> ViewAsync(ProgramId program, CancellationToken ct)
    {
        var measures = await frames.MeasuresAsync(program, ct);
        var last = measures.DayOf(clock.GetUtcNow()).AddDays(-1);
        var first = last.AddDays(1 - FindFalls.DaysMax);
        var live = (await challenges.ListAsync(program, ChallengeState.Live, default, ChallengesMax, ct)).Data
            .Select(static view => new SteeredSubject.Challenge(view.Id, view.Slug, view.Name, view.Category)).ToList();
        var counted = await days.ReadAsync(program, first, last, measures.Zone.Id, [.. live.Select(static one => one.Slug)], ct);
        var all = SeriesOf(live, counted, last);
        var falls = FindFalls.In([.. all.Select(static one => one.Days)]);
        var byName = all.ToDictionary(static one => one.Days.Name, StringComparer.Ordinal);
        return new(
            [.. falls.Select(fall => FallenSeries.Of(fall, byName[fall.Series]))],
            [.. all.Select(static one => new LookedAt(one, FindFalls.LastDays(one.Days)))], last);
    }

    private static List<SteeredSeries> SeriesOf(
        IReadOnlyList<SteeredSubject.Challenge> live, IReadOnlyList<SteeredDay> counted, DateOnly last)
    {
        var all = new List<SteeredSeries>();
        var bySlug = counted.Where(static day => day.Slug is not null).ToLookup(static day => day.Slug!, StringComparer.Ordinal);
        foreach (var challenge in live)
            Add(all, challenge, bySlug[challenge.Slug], last);
        foreach (var category in live.Where(static one => one.Shelf is not null)
            .GroupBy(static one => one.Shelf!, StringComparer.OrdinalIgnoreCase).Where(static group => group.Count() > 1))
            Add(all, new SteeredSubject.Category(category.Key, [.. category]), category.SelectMany(one => bySlug[one.Slug]), last);
        foreach (var channel in counted.Where(static day => day.Slug is null && day.Channel.Length > 0)
            .GroupBy(static day => day.Channel, StringComparer.Ordinal)
            .OrderByDescending(static group => group.Sum(static day => day.Count)).Take(ChannelsMax))
            Add(all, new SteeredSubject.Channel(channel.Key), channel, last);
        return all;
    }

    private static void Add(List<SteeredSeries> all, SteeredSubject subject, IEnumerable<SteeredDay> counted, DateOnly last)
    {
        foreach (var measure in counted.GroupBy(static day => day.Measure).OrderBy(static group => group.Key))
        {
            var name = $"{subject.GetType().Name} {subject.Name} {measure.Key}" + (subject is SteeredSubject.Challenge of ? of.Slug : "");
            IReadOnlyList<DailySeries> channels = subject is SteeredSubject.Channel || measure.Key == SteeredMeasure.Submissions
                ? []
                : [.. measure.GroupBy(static day => day.Channel, StringComparer.Ordinal).Select(part => Days(part.Key, part, last))];
            all.Add(new(subject, measure.Key, Days(name, measure, last), channels));
        }
    }

    private static DailySeries Days(string name, IEnumerable<SteeredDay> counted, DateOnly last)
    {
        var counts = new long[FindFalls.DaysMax];
        foreach (var day in counted)
            counts[counts.Length - 1 - (last.DayNumber - day.Day.DayNumber)] += day.Count;
        return new(name, last, counts);
    }
}
