using Herald.Core;
using Herald.Core.Advocates;
using Herald.Core.Conditions;
using Herald.Core.Ids;
using Herald.Data;
using Herald.Data.Audiences;
using Herald.Web.Advocates;
using Herald.Web.Platform.Inputs;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Audiences;

internal sealed class AudienceQueries(HeraldDb db, AdvocateQueries advocates, TimeProvider clock)
{
    /// <summary>Advocates in a sample: enough to see whether the condition means what its writer means.</summary>
    public const int SampleMax = 10;

    /// <summary>Why a condition was not counted that takes too long to ask.</summary>
    public const string TooSlow = "audience_too_slow";

    // Asking is free for who may only look, so that it cannot cost the store more than this.
    private static readonly TimeSpan AskingMax = TimeSpan.FromSeconds(5);

    public async Task<Page<AudienceView>> ListAsync(ProgramId program, AudienceId after, int limit, CancellationToken ct)
    {
        var rows = await db.Audiences.Where(row => row.ProgramId == program && (after == default || row.Id < after))
            .OrderByDescending(static row => row.Id).Take(limit + 1).ToListAsync(ct);
        return Page<AudienceView>.Of([.. rows.Select(AudienceView.Of)], limit, static row => row.Id.ToString());
    }

    public async Task<AudienceView?> FindAsync(ProgramId program, AudienceId id, CancellationToken ct) =>
        await db.Audiences.SingleOrDefaultAsync(row => row.ProgramId == program && row.Id == id, ct) is { } row
            ? AudienceView.Of(row)
            : null;

    /// <summary>How many a condition finds, and the newest of them. Refused where it refers to what cannot be asked.</summary>
    public async Task<Outcome<PreviewView>> PreviewAsync(ProgramId program, string when, CancellationToken ct)
    {
        var (found, fault) = await FoundAsync(program, when, ct);
        if (found is null)
            return fault!;
        var (inTime, preview) = await db.WithinAsync(AskingMax, async within =>
        {
            var page = await advocates.PageAsync(program, found, default, SampleMax, within);
            return new PreviewView(page.NextCursor is null ? page.Data.Count : await found.CountAsync(within), page.Data);
        }, ct);
        return inTime ? preview! : AudienceInput.At(
            "when", TooSlow,
            $"Asking it took longer than {AskingMax.TotalSeconds:N0} seconds and was given up; put first what few advocates meet.");
    }

    /// <summary>How many advocates an audience has now; null where that cannot be counted within some time.</summary>
    public async Task<int?> CountAsync(ProgramId program, string when, TimeSpan limit, CancellationToken ct)
    {
        if ((await FoundAsync(program, when, ct)).Advocates is not { } found)
            return 0;
        var (inTime, count) = await db.WithinAsync(limit, found.CountAsync, ct);
        return inTime ? count : null;
    }

    /// <summary>The advocates of an audience, newest first; null where the program has none of this id.</summary>
    public async Task<Page<AdvocateView>?> AdvocatesAsync(
        ProgramId program, AudienceId id, AdvocateId after, int limit, CancellationToken ct)
    {
        if (await FindAsync(program, id, ct) is not { } audience)
            return null;
        return (await FoundAsync(program, audience.When, ct)).Advocates is { } found
            ? await advocates.PageAsync(program, found, after, limit, ct)
            : new([], null);
    }

    private async Task<(IQueryable<Advocate>? Advocates, Refusal? Fault)> FoundAsync(
        ProgramId program, string when, CancellationToken ct)
    {
        if (Condition.Parse(when, FieldScope.Advocate).Refused(out var refusal, out var condition))
            return (null, refusal);
        var book = await db.AudienceBookAsync(program, ct);
        return (book.FindFault(condition) ?? await db.NamedFaultAsync(program, condition, ct)) is { } fault
            ? (null, AudienceInput.At("when", fault.Code, fault.Message))
            : (db.AdvocatesWho(program, condition, book, clock.GetUtcNow()), null);
    }
}
