using Herald.Core.Ids;
using Herald.Core.Uploads;
using Herald.Data;
using Herald.Web.Platform.Loops;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Uploads;

/// <summary>Drops pictures to which nothing has referred for a day: sent and never handed in, or taken out of a draft.</summary>
internal sealed class DropPictures(IServiceScopeFactory scopes, TimeProvider clock, BackgroundLoops loops) : BackgroundService
{
    private const int AtOnce = 200;
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(30);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        loops.RepeatAsync("drop_pictures", Every, DropAsync, stoppingToken);

    internal async Task DropAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HeraldDb>();
        var before = clock.GetUtcNow() - PictureRules.LooseFor;
        var old = await db.Pictures.Where(row => row.LooseSince < before).OrderBy(static row => row.LooseSince).Take(AtOnce)
            .Select(static row => new { row.ProgramId, row.Id }).ToListAsync(ct);
        foreach (var program in old.GroupBy(static row => row.ProgramId, static row => row.Id))
            await DropAsync(db, program.Key, [.. program], before, ct);
    }

    // Something may have come to refer to one in between.
    private static async Task DropAsync(HeraldDb db, ProgramId program, PictureId[] ids, DateTimeOffset before, CancellationToken ct)
    {
        await using var write = await WriteTransaction.BeginAsync(db, program, ct);
        var loose = db.Pictures.Where(row => row.ProgramId == program && ids.Contains(row.Id) && row.LooseSince < before);
        await db.PictureFiles
            .Where(file => file.ProgramId == program && loose.Any(row => row.Id == file.PictureId)).ExecuteDeleteAsync(ct);
        await loose.ExecuteDeleteAsync(ct);
        await write.CommitAsync(ct);
    }
}
