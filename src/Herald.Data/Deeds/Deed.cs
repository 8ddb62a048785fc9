using Herald.Core.Deeds;
using Herald.Core.Ids;

namespace Herald.Data.Deeds;

/// <summary>Something that an advocate did, as it counts now.</summary>
public sealed class Deed
{
    public required ProgramId ProgramId { get; init; }

    /// <summary>The bare id of what it was done with: a referral, a reward, a link, a message; of himself who joined.</summary>
    public required Guid SourceId { get; init; }

    /// <summary>The name of its kind (<see cref="DeedKind.Name"/>).</summary>
    public required string Kind { get; init; }

    public required AdvocateId AdvocateId { get; set; }

    public required DateTimeOffset OccurredAt { get; set; }
}
