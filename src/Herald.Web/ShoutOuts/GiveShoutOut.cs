using Herald.Core;
using Herald.Core.Activities;
using Herald.Core.Advocates;
using Herald.Core.Ids;
using Herald.Core.ShoutOuts;
using Herald.Data;
using Herald.Data.Activities;
using Herald.Web.Advocates;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.ShoutOuts;

/// <summary>
/// Staff or another advocate thank an advocate for all to read; he is told. How often advocates may is counted within the program's turn.
/// </summary>
internal sealed class GiveShoutOut(HeraldDb db, AdvocateQueries advocates, NewId ids, TimeProvider clock)
{
    private static readonly TimeSpan Counted = TimeSpan.FromDays(7);

    /// <summary>What came in by API.</summary>
    public async Task<Outcome<ShoutOutId>> RunAsync(ProgramId program, ShoutOutInput input, CancellationToken ct)
    {
        if (await advocates.ResolveAsync(program, input.Advocate!.Trim(), ct) is not { } advocate)
            return Unknown("advocate");
        Advocate? giver = null;
        if (input.By is { } by && (giver = await advocates.ResolveAsync(program, by.Trim(), ct)) is null)
            return Unknown("by");
        return await RunAsync(program, advocate.Id, giver?.Id, null, input, ct);
    }

    /// <param name="program">The program.</param>
    /// <param name="to">Who is thanked.</param>
    /// <param name="by">The advocate who thanks; null where staff do, whose name the input tells.</param>
    /// <param name="agreedTo">The version of what that advocate agrees to, so that it may be shown outside; null where he does not.</param>
    /// <param name="input">The words.</param>
    /// <param name="ct">Ends the wait.</param>
    public async Task<Outcome<ShoutOutId>> RunAsync(
        ProgramId program, AdvocateId to, AdvocateId? by, string? agreedTo, ShoutOutInput input, CancellationToken ct)
    {
        var now = clock.GetUtcNow().Storable();
        if (by is { } giver && ShoutOut.Check(await GivenAsync(program, giver, now, ct), giver, to, now) is { } refusal)
            return refusal;
        var given = new ShoutOut
        {
            ProgramId = program,
            Id = ids.Of<ShoutOutId>(),
            AdvocateId = to,
            ByAdvocateId = by,
            SignedBy = by is null ? input.SignedBy!.Trim() : null,
            Text = input.Text!.Trim().ReplaceLineEndings("\n"),
            Reason = string.IsNullOrWhiteSpace(input.Reason) ? null : input.Reason.Trim(),
            GivenAt = now,
            GiverAgreedTo = agreedTo,
        };
        db.ShoutOuts.Add(given);
        ActivityStream.Append(db, program, new Activity.ShoutOutGiven(given.Id, to, by), now, ids);
        await db.SaveChangesAsync(ct);
        return given.Id;
    }

    private async Task<List<(AdvocateId To, DateTimeOffset At)>> GivenAsync(
        ProgramId program, AdvocateId by, DateTimeOffset now, CancellationToken ct)
    {
        var since = (now - Counted).Storable();
        var rows = await db.ShoutOuts.Where(row => row.ProgramId == program && row.ByAdvocateId == by && row.GivenAt > since)
            .Select(static row => new { row.AdvocateId, row.GivenAt }).ToListAsync(ct);
        return [.. rows.Select(static row => (row.AdvocateId, row.GivenAt))];
    }

    private static Refusal Unknown(string field)
    {
        var message = $"{field}: there is no such advocate in this program; create him first.";
        return new("advocate_not_found", message) { Kind = RefusalKind.Missing };
    }
}
