using Herald.Core.Conditions;
using Herald.Core.Ids;
using Microsoft.EntityFrameworkCore;

namespace Herald.Data.Deeds;

/// <summary>What one advocate did.</summary>
internal static class DeedQueries
{
    /// <summary>The answers to these questions, all kinds of one window by one query.</summary>
    public static async Task<Dictionary<DeedQuestion, FieldValue>> AnswerAsync(
        HeraldDb db, ProgramId program, AdvocateId advocate, IReadOnlyCollection<DeedQuestion> questions, DateTimeOffset now,
        string timeZone, CancellationToken ct)
    {
        var answers = new Dictionary<DeedQuestion, FieldValue>();
        var his = db.Deeds.Where(row => row.ProgramId == program && row.AdvocateId == advocate);
        foreach (var question in questions.Where(static question => question.Spans is not null))
            answers[question] = await InSpansAsync(his, question, now, timeZone, ct);
        foreach (var window in questions.Where(static question => question.Spans is null).GroupBy(static question => question.Days))
            await InWindowAsync(his, window, now, answers, ct);
        return answers;
    }

    private static async Task InWindowAsync(
        IQueryable<Deed> his, IGrouping<int?, DeedQuestion> window, DateTimeOffset now, Dictionary<DeedQuestion, FieldValue> answers,
        CancellationToken ct)
    {
        var kinds = window.Select(static question => question.Kind.Name).Distinct().ToArray();
        var deeds = his.Where(row => kinds.Contains(row.Kind));
        if (window.Key is { } days)
        {
            var since = Since(now, days);
            deeds = deeds.Where(row => row.OccurredAt >= since);
        }

        var found = await deeds.GroupBy(static row => row.Kind)
            .Select(static kind => new
            {
                kind.Key,
                Count = kind.Count(),
                First = kind.Min(static row => row.OccurredAt),
                Last = kind.Max(static row => row.OccurredAt),
            })
            .ToDictionaryAsync(static kind => kind.Key, ct);
        foreach (var question in window)
        {
            var done = found.GetValueOrDefault(question.Kind.Name);
            answers[question] = question.Aspect switch
            {
                DeedAspect.Count => FieldValue.Of((decimal?)(done?.Count ?? 0)),
                DeedAspect.FirstAt => FieldValue.Of(done?.First),
                _ => FieldValue.Of(done?.Last),
            };
        }
    }

    private static async Task<FieldValue> InSpansAsync(
        IQueryable<Deed> his, DeedQuestion question, DateTimeOffset now, string timeZone, CancellationToken ct)
    {
        var (kind, done) = (question.Kind.Name, 0);
        // Twelve at most, each a look into the index.
        foreach (var (from, next) in question.Spans!.Bounds(now, timeZone))
            done += await his.AnyAsync(row => row.Kind == kind && row.OccurredAt >= from && row.OccurredAt < next, ct) ? 1 : 0;
        return FieldValue.Of((decimal?)done);
    }

    /// <summary>Where a window of so many times 24 hours begins; what was done at that instant is within.</summary>
    public static DateTimeOffset Since(DateTimeOffset now, int days) => now.AddDays(-days).Storable();
}
