using Herald.Core.Audiences;
using Herald.Core.Ids;
using Herald.Web.Platform.Inputs;

namespace Herald.Web.Audiences.Console;

internal sealed class AudienceListQueries(AudienceQueries audiences, TimeProvider clock)
{
    private const int PerPage = 25;

    // A page that counts millions many times over is no page; what is left has its count on its own.
    private static readonly TimeSpan CountingMax = TimeSpan.FromSeconds(2);

    /// <summary>One page of the audiences, newest first, behind the one that the page before ended with.</summary>
    public async Task<Page<AudienceRow>> ListAsync(ProgramId program, AudienceId after, CancellationToken ct)
    {
        var (begun, rows) = (clock.GetTimestamp(), new List<AudienceRow>());
        var page = await audiences.ListAsync(program, after, PerPage, ct);
        foreach (var audience in page.Data)
        {
            var left = CountingMax - clock.GetElapsedTime(begun);
            var count = left > TimeSpan.Zero ? await audiences.CountAsync(program, audience.When, left, ct) : null;
            rows.Add(new(
                audience.Id.ToString(), audience.Slug, audience.Name, audience.When, count, audience.ChangedBy, audience.ChangedAt));
        }

        return new(rows, page.NextCursor);
    }

    /// <summary>The slugs of all, which conditions may refer to.</summary>
    public async Task<IReadOnlyList<string>> SlugsAsync(ProgramId program, CancellationToken ct) =>
        [.. (await audiences.ListAsync(program, default, Audience.CountMax, ct)).Data.Select(static one => one.Slug)];
}
