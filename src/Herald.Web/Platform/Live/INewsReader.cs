using Herald.Core.Ids;
using Herald.Data.Activities;

namespace Herald.Web.Platform.Live;

/// <summary>Reads on in a program's stream for those who watch it.</summary>
internal interface INewsReader<TNews>
{
    /// <summary>What happened behind a place, oldest first, each with the advocate whom it concerns; and the place behind that.</summary>
    Task<(IReadOnlyList<(AdvocateId? For, TNews News)> News, ActivityFeed.Place Place)> SinceAsync(
        ProgramId program, ActivityFeed.Place place, CancellationToken ct);
}
