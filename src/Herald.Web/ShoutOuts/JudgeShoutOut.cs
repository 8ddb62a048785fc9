using Herald.Core;
using Herald.Core.Ids;
using Herald.Core.ShoutOuts;
using Herald.Data;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.ShoutOuts;

/// <summary>What becomes of a shout-out: it is hidden, let stand, reported, or may go outside.</summary>
internal sealed class JudgeShoutOut(HeraldDb db, TimeProvider clock)
{
    /// <summary>Staff hide it.</summary>
    public Task<Outcome<ShoutOutId>> HideAsync(ProgramId program, ShoutOutId id, string by, string? reason, CancellationToken ct) =>
        RunAsync(program, id, static _ => true, (row, now) => row.Hide(by, reason?.Trim(), now), ct);

    /// <summary>Staff let it stand, and show what they hid.</summary>
    public Task<Outcome<ShoutOutId>> LetStandAsync(ProgramId program, ShoutOutId id, CancellationToken ct) =>
        RunAsync(program, id, static _ => true, static (row, now) => row.LetStand(now), ct);

    /// <summary>An advocate takes back what he wrote.</summary>
    public Task<Outcome<ShoutOutId>> TakeBackAsync(ProgramId program, ShoutOutId id, AdvocateId by, CancellationToken ct) =>
        RunAsync(program, id, row => row.ByAdvocateId == by, static (row, now) => row.Hide(null, null, now), ct);

    /// <summary>An advocate says that something is wrong with it.</summary>
    public Task<Outcome<ShoutOutId>> ReportAsync(ProgramId program, ShoutOutId id, AdvocateId by, string report, CancellationToken ct) =>
        RunAsync(program, id, static row => row.HiddenAt is null, (row, now) => row.Flag(by, report, now), ct);

    /// <summary>Who is thanked says whether it may be shown outside.</summary>
    public Task<Outcome<ShoutOutId>> AnswerAsync(
        ProgramId program, ShoutOutId id, AdvocateId thanked, string? agreedTo, CancellationToken ct) =>
        RunAsync(program, id, row => row.AdvocateId == thanked && row.HiddenAt is null, (row, now) => row.Say(agreedTo, now), ct);

    private async Task<Outcome<ShoutOutId>> RunAsync(
        ProgramId program, ShoutOutId id, Func<ShoutOut, bool> may, Action<ShoutOut, DateTimeOffset> change, CancellationToken ct)
    {
        var row = await db.ShoutOuts.AsTracking().SingleOrDefaultAsync(one => one.ProgramId == program && one.Id == id, ct);
        if (row is null || !may(row))
            return new Refusal("not_found", "There is no such shout-out here.") { Kind = RefusalKind.Missing };
        change(row, clock.GetUtcNow().Storable());
        await db.SaveChangesAsync(ct);
        return id;
    }
}
