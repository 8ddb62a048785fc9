using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Herald.Core.Advocates;
using Herald.Core.Ids;
using Herald.Core.Programs;
using Herald.Core.Thanks;
using Herald.Data;
using Herald.Data.Audiences;
using Herald.Web.Platform.Loops;
using Herald.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Thanks;

/// <summary>
/// Makes a task for each advocate who has been a customer for another year, on the day on which the year is full. A day that no node saw,
/// or that was told late, is made up for within the week.
/// </summary>
internal sealed partial class ThankBirthdays(
    IServiceScopeFactory scopes, NewId ids, TimeProvider clock, BackgroundLoops loops, ILogger<ThankBirthdays> log) : BackgroundService
{
    private const int DaysBackMax = 6;

    // In one transaction: others who write wait only briefly.
    private const int AtOnce = 500;
    private const int YearLetters = 4;

    private static readonly TimeSpan Every = TimeSpan.FromMinutes(5);

    // The day until which a program is done.
    private readonly ConcurrentDictionary<ProgramId, DateOnly> done = [];

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        loops.RepeatAsync("thank_birthdays", Every, RunOnceAsync, stoppingToken);

    /// <summary>Makes all that are due.</summary>
    internal async Task RunOnceAsync(CancellationToken ct)
    {
        List<Core.Programs.Program> programs;
        await using (var scope = scopes.CreateAsyncScope())
            programs = await scope.ServiceProvider.GetRequiredService<HeraldDb>().Programs.ToListAsync(ct);
        foreach (var program in programs)
        {
            var today = ProgramDays.DayOf(clock.GetUtcNow(), program.TimeZone);
            if (done.GetValueOrDefault(program.Id) != today && await TryAsync(program, today, ct))
                done[program.Id] = today;
        }
    }

    // What fails in one program is tried again, and keeps back no other.
    private async Task<bool> TryAsync(Core.Programs.Program program, DateOnly today, CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<HeraldDb>();
            DateOnly[] days = [.. Enumerable.Range(0, DaysBackMax + 1).Select(back => today.AddDays(-back))];
            AdvocateId? last = default(AdvocateId);
            while (last is { } after)
                last = await MakeAsync(db, program, days, after, ct);
            return true;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            NotMade(log, program.Id, fault);
            return false;
        }
    }

    // The next of them by id, and whom it ended with; null where nobody is left.
    private async Task<AdvocateId?> MakeAsync(
        HeraldDb db, Core.Programs.Program program, DateOnly[] days, AdvocateId after, CancellationToken ct)
    {
        string[] ends = [.. days.SelectMany(CustomerSince.EndsOn).Distinct(StringComparer.Ordinal)];
        var those = await db.AdvocatesWithText(program.Id, CustomerSince.Attribute, YearLetters, ends)
            .Where(row => row.Id > after).OrderBy(static row => row.Id).Take(AtOnce).ToListAsync(ct);
        var found = those
            .Select(one => (Advocate: one, Years: days.Select(day => YearsOf(one, day)).FirstOrDefault(static years => years > 0)))
            .Where(static one => one.Years is not null).Select(static one => (one.Advocate, Years: one.Years!.Value)).ToList();
        if (found.Count > 0)
            await WriteAsync(db, program, found, ct);
        return those.Count == AtOnce ? those[^1].Id : null;
    }

    private async Task WriteAsync(
        HeraldDb db, Core.Programs.Program program, List<(Advocate Advocate, int Years)> found, CancellationToken ct)
    {
        await using var write = await WriteTransaction.BeginAsync(db, program.Id, ct);
        var keys = found.Select(static one => ThanksTask.KeyOf(one.Advocate.Id, one.Years)).ToArray();
        var made = await db.ThanksTasks.Where(row => row.ProgramId == program.Id && keys.Contains(row.CauseKey))
            .Select(static row => row.CauseKey).ToListAsync(ct);
        found.RemoveAll(one => made.Contains(ThanksTask.KeyOf(one.Advocate.Id, one.Years)));
        var reps = await DraftThanks.RepsAsync(db, program.Id, [.. found.Select(static one => one.Advocate.Id)], ct);
        foreach (var (advocate, years) in found)
            db.ThanksTasks.Add(TaskOf(program, advocate, years, reps.GetValueOrDefault(advocate.Id)));
        await db.SaveChangesAsync(ct);
        await write.CommitAsync(ct);
        db.ChangeTracker.Clear();
    }

    private ThanksTask TaskOf(Core.Programs.Program program, Advocate advocate, int years, StaffId? rep)
    {
        var now = clock.GetUtcNow().Storable();
        // Holds until the caller returns; the next may read another language.
        CultureInfo.CurrentCulture = PageCulture.Of(advocate.Locale ?? program.Locale);
        return new()
        {
            ProgramId = program.Id,
            Id = ids.Of<ThanksId>(),
            AdvocateId = advocate.Id,
            Cause = ThanksCause.CustomerBirthday,
            CauseKey = ThanksTask.KeyOf(advocate.Id, years),
            Reason = years == 1 ? "A customer for a year" : string.Create(CultureInfo.InvariantCulture, $"A customer for {years} years"),
            AroseAt = now,
            MadeAt = now,
            Kind = ThanksKind.Note,
            Text = ThanksDraft.OfBirthday(years, advocate.Name, program.Name),
            StaffId = rep,
            DueOn = DraftThanks.DueOn(now, program.TimeZone),
        };
    }

    private static int? YearsOf(Advocate advocate, DateOnly day) =>
        JsonElement.Parse(advocate.Attributes).TryGetProperty(CustomerSince.Attribute, out var since)
        && since.ValueKind == JsonValueKind.String ? CustomerSince.YearsOn(day, since.GetString()!) : null;

    [LoggerMessage(LogLevel.Error, "Thanks for customers' birthdays could not be made in a program; it is tried again: {Program}")]
    private static partial void NotMade(ILogger log, ProgramId program, Exception fault);
}
