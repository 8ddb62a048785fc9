using System.Collections.Concurrent;
using Herald.Core.Ids;
using Herald.Data;
using Herald.Web.Platform.Loops;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Platform.Keys;

/// <summary>Remembers when keys were last used and writes it down beside the requests, about once a minute for each.</summary>
internal sealed class KeyUses(IServiceScopeFactory scopes, TimeProvider clock, BackgroundLoops loops) : BackgroundService
{
    private static readonly TimeSpan Grain = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan WriteEvery = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<(ProgramId Program, KeyId Key), DateTimeOffset> uses = [];

    public void Note(KnownKey key)
    {
        var now = clock.GetUtcNow();
        if (key.LastUsedAt is null || now - key.LastUsedAt >= Grain)
            uses[(key.Caller.Program, key.Caller.Key)] = now;
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        loops.RepeatAsync("key_uses", WriteEvery, WriteAsync, stoppingToken);

    private async Task WriteAsync(CancellationToken ct)
    {
        foreach (var ((program, key), at) in uses)
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<HeraldDb>();
            await using var write = await WriteTransaction.BeginAsync(db, ct);
            // Another node may have noted a later use, while this one stood still.
            await db.ApiKeys.Where(row => row.ProgramId == program && row.Id == key && (row.LastUsedAt == null || row.LastUsedAt < at))
                .ExecuteUpdateAsync(set => set.SetProperty(static row => row.LastUsedAt, at), ct);
            await write.CommitAsync(ct);
            // Only what was written is forgotten: a later use, or one that could not be written, stays for the next turn.
            uses.TryRemove(KeyValuePair.Create((program, key), at));
        }
    }
}
